import { runningEmbeddedUrl, startEmbedded } from '@/db/embedded'
import { EmbeddedDatabaseError } from '@/db/embedded-error'
import { migrate } from '@/db/migrate'
import { EnvError, readEnv } from '@/lib/env'

/**
 * Runs a command's work on the installation's database: DATABASE_URL, the embedded one that the running app started, or, with no app
 * running, one started for as long as the work takes.
 */
export async function withDatabase(work: () => Promise<void>) {
  try {
    const env = readEnv(process.env)
    const running = env.DATABASE_URL ?? (await runningEmbeddedUrl(env.DATA_DIR))
    const embedded = running ? null : await startEmbedded({ dataDir: env.DATA_DIR })
    process.env.DATABASE_URL = running ?? embedded?.url
    process.env.LOG_LEVEL ??= 'warn'
    try {
      if (embedded) await migrate(embedded.url)
      await work()
    } finally {
      await embedded?.stop()
    }
  } catch (error) {
    const told = error instanceof EnvError || error instanceof EmbeddedDatabaseError
    process.stderr.write(`${told ? error.message : (error as Error).stack}\n`)
    process.exit(1)
  }
}
