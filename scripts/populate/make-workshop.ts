import { showProgress } from './progress'
import { send } from './send'
import { inventStudent } from './student'

const atOnce = 4

type Wanted = { count: number; seed: number; url: string; signal: AbortSignal }

/**
 * Each student's events in order, several students at once; whoever did something last comes last.
 * @returns the tokens of their sessions.
 */
export async function makeWorkshop({ count, seed, url, signal }: Wanted): Promise<string[]> {
  const now = new Date()
  const show = showProgress('Workshop sessions', count)
  const byEnd = Array.from({ length: count }, (_, n) => {
    const { token, endsAt } = inventStudent({ seed, n, now })
    return { n, token, endsAt }
  })
  byEnd.sort((a, b) => a.endsAt - b.endsAt)
  const line = byEnd.values()
  let [done, events, stored] = [0, 0, 0]
  const work = async () => {
    for (const { n } of line) {
      signal.throwIfAborted()
      const student = inventStudent({ seed, n, now })
      const fresh = await send(url, student.events)
      stored += fresh
      events += student.events.length
      done += 1
      show(done)
    }
  }
  show(0)
  await Promise.all(Array.from({ length: atOnce }, work))
  process.stdout.write(`${count} workshop sessions with ${events} events; ${stored} of them are new.\n`)
  return byEnd.map(({ token }) => token)
}
