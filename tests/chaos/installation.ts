import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '@/db/embedded'
import { readPidFile } from '@/db/embedded-running'
import { startApp } from '@/tests/app-process'
import { Program } from '@/tests/program'
import { kill, withChildren } from './own-postgres'

const password = 'an admin of the tests'

export type Installation = Awaited<ReturnType<typeof install>>

/** The product and a PostgreSQL that does not belong to it, so that either can be killed while the other lives. */
async function install(more: Record<string, string>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-chaos-'))
  const database = await startEmbedded({ dataDir })
  const settings = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    ADMIN_PASSWORD: password,
    LOG_LEVEL: 'fatal',
    LIMIT_INGEST_PER_SECOND: '1000000',
    LIMIT_INGEST_BURST: '1000000',
    ...more,
  }
  let app = await startApp(settings)
  const sql = postgres(database.url, { max: 2, onnotice: () => {} })
  const server = () => {
    const pid = readPidFile(join(dataDir, 'pg'))?.pid
    if (!pid) throw new Error('there is no PostgreSQL to end')
    return pid
  }
  return {
    sql,
    databaseUrl: database.url,
    url: () => app.url,
    dataDir,
    process: () => app.child,
    /** All that the product has printed. */
    output: () => app.output(),
    /** SIGKILL in whatever it does, and a new start; resolves once that one serves. */
    async killApp() {
      await app.kill()
      app = await startApp(settings)
    },
    /** SIGKILL for the server and every process of it. It is started again by itself. */
    killDatabase() {
      for (const pid of withChildren(server())) kill(pid, 'SIGKILL')
    },
    /** An orderly stop; it is started again by itself. */
    restartDatabase() {
      kill(server(), 'SIGINT')
    },
    /** Headers of the admin. */
    async admin() {
      const answer = await new Program(app.url).post('/api/auth/login', { data: { username: 'admin', password } })
      const { token } = await answer.json()
      return { authorization: `Bearer ${token}` }
    },
    async stop() {
      await sql.end({ timeout: 1 })
      await app.stop()
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Runs `work` on an installation of its own, and throws that away after. @param settings more of its environment. */
export async function withInstallation<T>(
  work: (own: Installation) => Promise<T>,
  settings: Record<string, string> = {},
): Promise<T> {
  const own = await install(settings)
  try {
    return await work(own)
  } finally {
    await own.stop()
  }
}
