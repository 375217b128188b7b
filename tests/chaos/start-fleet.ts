import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import postgres from 'postgres'
import { startEmbedded } from '@/db/embedded'
import { build, isBuildStale } from '@/scripts/build'
import { type AppProcess, startApp } from '@/tests/app-process'
import { startRoundRobin } from './round-robin'

const adminPassword = 'an admin of the tests'

export type Fleet = Awaited<ReturnType<typeof startFleet>>

/** A worker as `npm run worker` starts it; resolves once it works. */
export async function startWorkerProcess(env: Record<string, string>): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    env: { ...process.env, LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(createInterface(worker.stdout as NonNullable<typeof worker.stdout>), 'line')
  return worker
}

/** How long a process needs to end in order, in ms. */
export async function endInOrder(child: ChildProcess): Promise<number> {
  const began = performance.now()
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    await exited
  }
  return performance.now() - began
}

/** Two copies of the product and two workers apart from them, on one database, behind one address. */
export async function startFleet() {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-fleet-'))
  const database = await startEmbedded({ dataDir })
  const settings = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    ADMIN_PASSWORD: adminPassword,
    NEXTAUTH_SECRET: 'a secret that all copies know',
    LOG_LEVEL: 'fatal',
    LIMIT_ANONYMOUS_STARTS: '1000000',
    LIMIT_STARTS: '1000000',
    LIMIT_CHAT: '1000000',
  }
  const startCopy = () => startApp({ ...settings, WORKERS: 'off' })
  const startOne = () => startWorkerProcess(settings)
  if (isBuildStale()) await build()
  // All four at once, on a database that holds nothing.
  const [first, second, ...workers] = await Promise.all([startCopy(), startCopy(), startOne(), startOne()])
  const apps: AppProcess[] = [first, second]
  const proxy = await startRoundRobin(() => apps.map(({ url }) => url))
  const sql = postgres(database.url, { max: 3, onnotice: () => {} })
  return {
    apps,
    workers,
    sql,
    url: proxy.url,
    adminPassword,
    /** SIGKILL in whatever it does, and another in its place. */
    async killApp(at: number) {
      await apps[at]?.kill()
      apps[at] = await startCopy()
    },
    async killWorker(at: number) {
      const worker = workers[at]
      if (!worker) return
      const exited = once(worker, 'exit')
      worker.kill('SIGKILL')
      await exited
      workers[at] = await startOne()
    },
    async stop() {
      proxy.stop()
      await sql.end({ timeout: 1 })
      await Promise.all([...apps.map((app) => app.stop()), ...workers.map(endInOrder)])
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
