import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Binaries } from './embedded-binaries'
import { clusterName, findServer, readPidFile, stopServer } from './embedded-running'
import { dataPath, runAs, type ServerUser } from './embedded-user'

export type Launch = {
  binaries: Binaries
  pgDir: string
  user: ServerUser
  logFile: string
  port: number
  settings: Record<string, string>
  /** Aborting it shuts the server down. */
  signal: AbortSignal
}

/** `ended` resolves when the server and its watchdog are both gone; otherwise `failure` is what PostgreSQL wrote. */
export type Launched = { ended: Promise<void>; failure?: undefined } | { failure: string; passing: boolean }

/** What only needs another try: somebody was faster, the port went, or a killed server's last children still linger. */
const passingFailure =
  /lock file "postmaster.pid" (already exists|is empty)|shared memory block|could not bind|could not create any TCP\/IP sockets/

const largestLog = 10 * 1024 * 1024

const watchdogFile = fileURLToPath(new URL('./embedded-watchdog.mjs', import.meta.url))

/** Starts PostgreSQL under a watchdog and waits until it accepts connections, also through a crash recovery. */
export async function launch({ binaries, pgDir, user, logFile, port, settings, signal }: Launch): Promise<Launched> {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a', 0o600)
  const logStart = statSync(logFile).size
  const watchdog = spawn(process.execPath, [watchdogFile], {
    ...runAs({}, '/'),
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)

  const ours = () => {
    const { server } = findServer(pgDir)
    return server?.port === String(port) && server.starter === process.pid ? server : undefined
  }
  let watched = true
  const ended = new Promise<void>((resolve) => {
    watchdog.once('exit', resolve)
    watchdog.once('error', () => resolve())
  }).then(async () => {
    watched = false
    // A watchdog killed alone leaves the server behind.
    const left = ours()
    if (left) await stopServer({ pid: left.pid, pgDir, pgCtl: binaries.pgCtl })
  })
  const shutDown = () => {
    watchdog.ref()
    if (watchdog.connected) watchdog.disconnect()
  }
  signal.addEventListener('abort', shutDown, { once: true })
  ended.then(() => signal.removeEventListener('abort', shutDown))

  const { stranger } = findServer(pgDir)
  const { env, ...options } = runAs(user, pgDir)
  watchdog.send(
    {
      program: binaries.postgres,
      args: ['-D', dataPath(user, pgDir), ...serverSettings(port, settings).flatMap((setting) => ['-c', setting])],
      // PostgreSQL overlooks a left-over lock file that names its own grandparent, and only that: this way it is still
      // PostgreSQL alone that takes the lock.
      options: { ...options, env: stranger ? { ...env, PG_GRANDPARENT_PID: String(stranger) } : env },
      stopCommand: { program: binaries.pgCtl, args: ['stop', '-D', pgDir, '-m', 'fast', '-W'] },
    },
    () => undefined,
  )
  watchdog.unref()
  watchdog.channel?.unref()

  while (watched) {
    if (readPidFile(pgDir)?.status === 'ready' && ours()) return { ended }
    await wait(10)
  }
  await ended
  const failure = readFileSync(logFile).subarray(logStart).toString().trim()
  return { failure: failure || 'it ended without a word', passing: passingFailure.test(failure) }
}

function serverSettings(port: number, settings: Record<string, string>): string[] {
  const all = {
    fsync: 'on',
    synchronous_commit: 'on',
    max_connections: '120',
    shared_buffers: '256MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // What people wrote must not reach the log: neither the values in the detail of an error nor those in its statement.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...settings,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    cluster_name: clusterName(process.pid),
  }
  return Object.entries(all).map(([name, value]) => `${name}=${value}`)
}
