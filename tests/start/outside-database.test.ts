import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { startApp } from '@/tests/app-process'

const debian = '/usr/lib/postgresql'
const nobody = 65534

/** The binaries of a PostgreSQL that this machine has of its own, if any. */
function findOutside(): string | null {
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const places = versions.map((version) => join(debian, version, 'bin'))
  return places.find((place) => existsSync(join(place, 'postgres')) && existsSync(join(place, 'initdb'))) ?? null
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

const binaries = findOutside()

test.skipIf(!binaries)('with DATABASE_URL the product runs on a PostgreSQL that is not ours', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-outside-'))
  const cluster = await mkdtemp(join(tmpdir(), 'throughline-cluster-'))
  const root = process.getuid?.() === 0
  if (root) await chown(cluster, nobody, nobody)
  const as = { cwd: '/', ...(root ? { uid: nobody, gid: nobody } : {}) }
  execFileSync(join(binaries ?? '', 'initdb'), ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-D', cluster], as)
  const port = await freePort()
  const args = ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  const server = spawn(join(binaries ?? '', 'postgres'), args, { ...as, stdio: 'ignore' })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  try {
    await expect
      .poll(
        async () => {
          const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => {} })
          return sql`select 1`.then(
            () => sql.end().then(() => true),
            () => false,
          )
        },
        { timeout: 20_000 },
      )
      .toBe(true)
    const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir })
    const event = { sessionToken: 'ws_outside', eventType: 'action', eventData: { n: 1 } }
    const headers = { 'content-type': 'application/json' }
    const logged = await fetch(`${app.url}/api/session-log`, { method: 'POST', headers, body: JSON.stringify(event) })
    expect(await logged.json()).toEqual({ success: true, message: 'Event logged successfully' })
    const start = JSON.stringify({ guest: true, channel: 'extension' })
    const started = await (await fetch(`${app.url}/api/session/start`, { method: 'POST', headers, body: start })).json()
    const stop = `${app.url}/api/sessions/${started.session.session_id}/stop`
    const own = { ...headers, authorization: `Bearer ${started.session_token}` }
    const { runId } = await (await fetch(stop, { method: 'POST', headers: own, body: '{}' })).json()
    const run = async () => (await fetch(`${app.url}/api/pipeline/runs/${runId}`, { headers: own })).json()
    await expect.poll(async () => (await run()).status, { timeout: 20_000 }).toBe('completed')
    await app.stop()
  } finally {
    server.kill('SIGINT')
    await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null)))
    await rm(cluster, { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
})
