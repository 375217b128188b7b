import { BackupError } from '@/db/backup/backup-error'
import { runningEmbeddedUrl, startEmbedded } from '@/db/embedded'
import { EmbeddedDatabaseError } from '@/db/embedded-error'
import { migrate } from '@/db/migrate'
import { EnvError, readEnv } from '@/lib/env'

/**
 * Runs a command's work on the installation's database: DATABASE_URL, the embedded one that the running app started, or, with no app
 * running, one started for as long as the work takes. @param options.migrate false leaves that one's schema as it finds it.
 */
export async function withDatabase(
  work: (url: string) => Promise<void>,
  options: { migrate: boolean } = { migrate: true },
) {
  try {
    const env = readEnv(process.env)
    const running = env.DATABASE_URL ?? (await runningEmbeddedUrl(env.DATA_DIR))
    const embedded = running ? null : await startEmbedded({ dataDir: env.DATA_DIR })
    const url = running ?? embedded?.url ?? ''
    process.env.DATABASE_URL = url
    process.env.LOG_LEVEL ??= 'warn'
    try {
      if (embedded && options.migrate) await migrate(url)
      await work(url)
    } finally {
      await embedded?.stop()
    }
  } catch (error) {
    const { message, stack } = error as Error
    const told = [EnvError, EmbeddedDatabaseError, BackupError].some((kind) => error instanceof kind)
    process.stderr.write(`${told ? message : stack}\n`)
    process.exit(1)
  }
}
