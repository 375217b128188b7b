import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EmbeddedDatabase, EmbeddedDatabaseError, startEmbedded } from './embedded'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let place: string
let dataDir: string
let started: EmbeddedDatabase[]
let apps: ChildProcess[]

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'throughline-test-'))
  dataDir = join(place, 'data')
  started = []
  apps = []
})

afterEach(async () => {
  for (const app of apps) app.kill('SIGKILL')
  await Promise.all(started.map((database) => database.stop()))
  await eventually(() => expect(serverAlive()).toBe(false))
  rmSync(place, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir })
  started.push(database)
  return database
}

/** Another process that starts the database and keeps it; resolves with the url once it is up, or with its error. */
async function startElsewhere(): Promise<{ app: ChildProcess; url?: string; error?: string }> {
  const embedded = pathToFileURL(fileURLToPath(new URL('./embedded.ts', import.meta.url))).href
  const code = `import { startEmbedded } from '${embedded}'
    setInterval(() => {}, 1000)
    startEmbedded({ dataDir: process.argv[1] }).then(({ url }) => process.send({ url }), (e) => process.send({ error: e.message }))`
  const args = ['--import', 'tsx', '--input-type=module', '-e', code, dataDir]
  const app = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  apps.push(app)
  const [answer] = (await once(app, 'message')) as [{ url?: string; error?: string }]
  return { app, ...answer }
}

async function query<T extends object>(url: string, statement: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await sql.unsafe<T[]>(statement)
  } finally {
    await sql.end()
  }
}

function serverPid(): number {
  return Number(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
}

function serverAlive(): boolean {
  try {
    return process.kill(serverPid(), 0)
  } catch {
    return false
  }
}

const onLinux = test.runIf(process.platform === 'linux')

function parentOf(pid: number): number {
  return Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 20_000, interval: 50 })
}

const alreadyRunning = (pid: number | undefined) =>
  `Throughline is already running on ${dataDir} (process ${pid}). Stop it first, or set DATA_DIR to another directory.`

test('keeps its data from one start to the next', async () => {
  const first = await start()
  await query(first.url, "create table kept as select 'Grüße' as word")
  await first.stop()
  expect(serverAlive()).toBe(false)

  const second = await start()
  expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'Grüße' }])
})

test('listens on 127.0.0.1 only, asks for its password and never gives up durability', async () => {
  const { url } = await start()
  const settings = await query<{ name: string; setting: string }>(
    url,
    `select name, setting from pg_settings where name in
      ('listen_addresses', 'unix_socket_directories', 'fsync', 'synchronous_commit', 'TimeZone', 'jit', 'cluster_name')`,
  )
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    TimeZone: 'UTC',
    jit: 'off',
    cluster_name: `throughline-${process.pid}`,
  })
  const guess = new URL(url)
  guess.password = 'guess'
  await expect(query(guess.href, 'select 1')).rejects.toThrow('password authentication failed')
  expect(readFileSync(join(dataDir, 'pg-password'), 'utf8')).toBe(new URL(url).password)
  expect(statSync(join(dataDir, 'pg-password')).mode & 0o777).toBe(0o600)
})

test('refuses a second start while the first runs, and leaves the first alone', async () => {
  const { url } = await start()
  await expect(start()).rejects.toThrow(new EmbeddedDatabaseError(alreadyRunning(process.pid)))
  expect((await startElsewhere()).error).toBe(alreadyRunning(process.pid))
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('heals on the same url when the server is killed', async () => {
  const { url } = await start()
  await query(url, 'create table kept as select 1 as one')
  for (let kill = 0; kill < 3; kill++) {
    const killed = serverPid()
    process.kill(killed, 'SIGKILL')
    expect(await eventually(() => query(url, 'select one from kept'))).toEqual([{ one: 1 }])
    expect(serverPid()).not.toBe(killed)
  }
})

test('heals on the same url when the server is told to end while clients stay connected', async () => {
  const { url } = await start()
  const staying = postgres(url, { max: 1, onnotice: () => {} })
  await staying`create table kept as select 1 as one`
  const told = serverPid()
  process.kill(told, 'SIGTERM')
  await eventually(() => expect(serverPid()).not.toBe(told))
  expect(await eventually(() => query(url, 'select one from kept'))).toEqual([{ one: 1 }])
  await staying.end({ timeout: 0 })
})

onLinux('heals on the same url when the watchdog is killed', async () => {
  const { url } = await start()
  await query(url, 'create table kept as select 1 as one')
  const left = serverPid()
  process.kill(parentOf(left), 'SIGKILL')
  await eventually(() => expect(serverPid()).not.toBe(left))
  expect(await eventually(() => query(url, 'select one from kept'))).toEqual([{ one: 1 }])
})

test('the server ends with a killed app, and the next start finds what was committed', async () => {
  const { app, url = '' } = await startElsewhere()
  await query(url, 'create table kept as select 1 as one')
  app.kill('SIGKILL')
  await eventually(() => expect(serverAlive()).toBe(false))

  const next = await start()
  expect(await query(next.url, 'select one from kept')).toEqual([{ one: 1 }])
})

onLinux('replaces the server of an app that was killed together with its watchdog', async () => {
  const { app, url = '' } = await startElsewhere()
  await query(url, 'create table kept as select 1 as one')
  const orphan = serverPid()
  const watchdog = parentOf(orphan)
  process.kill(watchdog, 'SIGSTOP')
  app.kill('SIGKILL')
  process.kill(watchdog, 'SIGKILL')

  const next = await start()
  expect(serverPid()).not.toBe(orphan)
  expect(await query(next.url, 'select one from kept')).toEqual([{ one: 1 }])
})

test.each(['on an empty directory', 'on existing data'])(
  'of two simultaneous starts %s exactly one wins',
  async (data) => {
    if (data === 'on existing data') await (await start()).stop()
    const results = await Promise.all([startElsewhere(), startElsewhere()])
    const [winner, ...others] = results.filter(({ url }) => url)
    expect(others).toEqual([])
    expect(results.find(({ error }) => error)?.error).toBe(alreadyRunning(winner?.app.pid))
    expect(await query(winner?.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }])
  },
)

test('is not kept from starting by a lock file that names a process of another kind', async () => {
  const first = await start()
  const file = join(dataDir, 'pg', 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  const { uid, gid } = statSync(file)
  await first.stop()
  const stranger = spawn('sleep', ['600'], { ...(process.getuid?.() === 0 && { uid, gid }) })
  apps.push(stranger)
  writeFileSync(file, [stranger.pid, ...lines.slice(1)].join('\n'))

  const second = await start()
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('starts below a directory that is closed to others', async () => {
  expect(statSync(place).mode & 0o777).toBe(0o700)
  dataDir = join(place, 'deep', 'data')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const { url } = await start()
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('says what is wrong when PostgreSQL will not start', async () => {
  await expect(startEmbedded({ dataDir, settings: { max_connections: 'many' } })).rejects.toThrow(
    /PostgreSQL did not start.*max_connections/s,
  )
})
