import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, chown, cp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { findBinaries } from '@/db/embedded-binaries'
import { freePort } from '@/db/embedded-port'
import { dataPath, runAs, serverUser } from '@/db/embedded-user'

/** The files of a running PostgreSQL, copied as its low-level backup asks for, made ready to follow it. */
async function copyOf(primary: URL, from: string, to: string) {
  const sql = postgres(primary.href, { max: 1, onnotice: () => {} })
  await sql`select pg_backup_start('replica', true)`
  await cp(from, to, { recursive: true, preserveTimestamps: true })
  const [label] = await sql`select labelfile from pg_backup_stop()`
  await sql.end()
  await rm(join(to, 'postmaster.pid'), { force: true })
  await writeFile(join(to, 'backup_label'), label?.labelfile)
  await writeFile(join(to, 'standby.signal'), '')
  const { hostname, port, username, password } = primary
  const way = `host=${hostname} port=${port} user=${username} password=${password}`
  await appendFile(join(to, 'postgresql.auto.conf'), `primary_conninfo = '${way}'\n`)
}

/**
 * A physical replica of an embedded PostgreSQL in `dataDir`, made from its files and fed by its log as it is written: not yet running.
 * @param settings what the primary runs with beside its own, and the replica must too
 */
export async function makeReplica(options: { url: string; dataDir: string; settings: Record<string, string> }) {
  const primary = new URL(options.url)
  const pgDir = join(options.dataDir, 'replica')
  const port = await freePort()
  const url = new URL(options.url)
  url.port = String(port)
  const user = await serverUser(join(options.dataDir, 'pg'))
  const { postgres: program } = await findBinaries({ dataDir: options.dataDir, user })
  let server: ReturnType<typeof spawn> | null = null
  const all = {
    ...options.settings,
    max_connections: '120',
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_min_messages: 'fatal',
  }
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return {
    url: url.href,
    copy: async () => {
      await copyOf(primary, join(options.dataDir, 'pg'), pgDir)
      if (user.uid !== undefined) await giveAll(pgDir, user.uid, user.gid ?? user.uid)
    },
    async start() {
      server = spawn(program, ['-D', dataPath(user, pgDir), ...args], { ...runAs(user, pgDir), stdio: 'ignore' })
      while (!(await answers(url.href))) await wait(100)
    },
    async kill() {
      if (!server) return
      const ended = once(server, 'exit')
      // A postmaster that is killed takes its processes along only after a while.
      server.kill('SIGQUIT')
      await ended
      server = null
    },
  }
}

async function giveAll(path: string, uid: number, gid: number) {
  const inside = await readdir(path, { recursive: true })
  for (const name of ['', ...inside]) await chown(join(path, name), uid, gid)
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => {} })
  const answer = await sql`select pg_is_in_recovery() as follows`.then(
    ([row]) => row?.follows === true,
    () => false,
  )
  await sql.end({ timeout: 0 })
  return answer
}
