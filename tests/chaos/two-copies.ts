import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '@/db/embedded'
import { type AppProcess, startApp } from '@/tests/app-process'
import { Program } from '@/tests/program'

/** A running copy of the product and whoever calls it. */
export type Copy = { process: AppProcess; http: Program }

export type TwoCopies = Awaited<ReturnType<typeof startTwoCopies>>

/**
 * Two copies of the product on one PostgreSQL that belongs to neither. The first believes the X-Forwarded-For of callers on this machine,
 * as behind a proxy; the second stands in the open, where each caller is 127.0.0.1.
 */
export async function startTwoCopies(settings: Record<string, string>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-copies-'))
  const database = await startEmbedded({ dataDir })
  const env = { ...settings, DATABASE_URL: database.url, DATA_DIR: dataDir, WORKERS: 'off' }
  const start = async (more: Record<string, string> = {}): Promise<Copy> => {
    const process = await startApp({ ...env, ...more })
    return { process, http: new Program(process.url) }
  }
  // One after the other: a first start may have to make the build.
  const behindProxy = await start({ TRUSTED_PROXIES: '127.0.0.1' })
  const inTheOpen = await start()
  const sql = postgres(database.url, { max: 2, onnotice: () => {} })
  const copies = {
    behindProxy,
    inTheOpen,
    sql,
    /** Kills the copy in the open and starts another in its place. */
    async replaceOpenCopy() {
      await copies.inTheOpen.process.kill()
      copies.inTheOpen = await start()
    },
    async stop() {
      await sql.end()
      await Promise.all([copies.behindProxy.process.stop(), copies.inTheOpen.process.stop()])
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return copies
}

/** What the trials on two copies ask of them: limits that are soon reached, and room for all who come at once. */
export const fewAllowed = 20

/** Runs `work` on two copies of its own. */
export async function withTwoCopies<T>(work: (copies: TwoCopies) => Promise<T>): Promise<T> {
  const copies = await startTwoCopies(trialSettings)
  try {
    return await work(copies)
  } finally {
    await copies.stop()
  }
}

export const trialSettings = {
  ADMIN_PASSWORD: 'an admin of the tests',
  NEXTAUTH_SECRET: 'a secret that both copies know',
  LIMIT_ANONYMOUS_STARTS: String(fewAllowed),
  LIMIT_CHAT: String(fewAllowed),
  REQUESTS_AT_ONCE: '1000',
  LOG_LEVEL: 'fatal',
}
