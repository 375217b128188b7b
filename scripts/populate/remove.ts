import { removeDemo } from '@/lib/demo/remove'
import { onDatabase } from './make-bulk'
import { showProgress } from './progress'

/** Takes away what populate made in the installation's own database. */
export function removeAll(signal: AbortSignal): Promise<void> {
  return onDatabase(async () => {
    let show: ReturnType<typeof showProgress> | undefined
    const { sessions, people, entries } = await removeDemo({
      signal,
      show(done, total) {
        show ??= showProgress('Removed', total)
        show(done)
      },
    })
    process.stdout.write(
      `${sessions} demo sessions, ${people} demo people and ${entries} other entries were removed.\n`,
    )
  })
}
