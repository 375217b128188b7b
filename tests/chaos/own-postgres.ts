import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { findBinaries } from '@/db/embedded-binaries'
import { prepareCluster } from '@/db/embedded-cluster'
import { freePort } from '@/db/embedded-port'
import { dataPath, runAs, serverUser } from '@/db/embedded-user'

export type OwnPostgres = Awaited<ReturnType<typeof startPostgres>>

const startsWithinMs = 60_000

/** A PostgreSQL that belongs to nobody but the trial: nothing starts it again when it ends. @param dir where its data go. */
export async function startPostgres(dir: string, settings: Record<string, string> = {}) {
  const pgDir = join(dir, 'pg')
  const user = await serverUser(pgDir)
  const binaries = await findBinaries({ dataDir: dir, user })
  const password = await prepareCluster({ dataDir: dir, pgDir, user, initdb: binaries.initdb })
  const port = await freePort()
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '150', ...settings }
  const args = ['-D', dataPath(user, pgDir), '-p', String(port)]
  for (const [name, value] of Object.entries(all)) args.push('-c', `${name}=${value}`)
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const spawnServer = () => spawn(binaries.postgres, args, { ...runAs(user, pgDir), stdio: 'ignore' })
  let server = spawnServer()
  const signal = (name: NodeJS.Signals) => {
    for (const pid of withChildren(server.pid ?? 0)) kill(pid, name)
  }
  const own = {
    url,
    /** Whether its process has not ended. */
    runs: () => server.exitCode === null && server.signalCode === null,
    async start() {
      if (!own.runs()) server = spawnServer()
      for (const end = Date.now() + startsWithinMs; Date.now() < end; await wait(50)) if (await answers(url)) return
      throw new Error('PostgreSQL did not start')
    },
    /** An orderly end, whoever is connected. */
    async stop() {
      if (!own.runs()) return
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
    },
    /** It and all its processes stand still: connections hang rather than break. */
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  }
  await own.start()
  return own
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 1, backoff: () => 0, onnotice: () => {} })
  const found = await sql`select 1`.then(
    () => true,
    () => false,
  )
  await sql.end({ timeout: 0 })
  return found
}

/** A process and its children, the parent first, so that it starts no others. */
export function withChildren(parent: number): number[] {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const children = processes.map((line) => line.trim().split(/\s+/).map(Number)).filter(([, ppid]) => ppid === parent)
  return [parent, ...children.map(([pid = 0]) => pid)]
}

export function kill(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
