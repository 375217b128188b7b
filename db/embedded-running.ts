import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

/** What the `postmaster.pid` of a cluster says: the server's process, and how far it is (`ready`, once it answers). */
type PidFile = { pid: number; port: string; status: string }

/**
 * Reads `postmaster.pid`: process on line 1, port on line 4, status on line 8, as in PostgreSQL's
 * src/include/utils/pidfile.h. Undefined where there is none.
 */
export function readPidFile(pgDir: string): PidFile | undefined {
  const [pid, , , port = '', , , , status = ''] = read(join(pgDir, 'postmaster.pid')).split('\n')
  return Number(pid) > 0 ? { pid: Number(pid), port, status: status.trim() } : undefined
}

/** The name a server bears for as long as it lives, by which a later start finds the app it belongs to. */
export const clusterName = (starter: number) => `throughline-${starter}`

/**
 * The server of the cluster at `pgDir`, with the process id of the app that started it (read from the arguments it was
 * started with, so it is known while the server is still booting and cannot answer).
 *
 * `stranger` is set instead where a file left by a dead server names a process that is no PostgreSQL, as happens when
 * process ids start over with a container or the machine.
 */
export function findServer(pgDir: string): { server?: PidFile & { starter: number }; stranger?: number } {
  const file = readPidFile(pgDir)
  if (!file || !isAlive(file.pid)) return {}
  const command = process.platform === 'win32' ? read(join(pgDir, 'postmaster.opts')) : commandLine(file.pid)
  const [, starter] = /\bcluster_name=throughline-(\d+)/.exec(command) ?? []
  if (starter && command.includes(`port=${file.port}`)) return { server: { ...file, starter: Number(starter) } }
  return /(^|[\\/])postgres(\.exe)?\b/.test(command) ? {} : { stranger: file.pid }
}

/** Whether a process runs; one that has ended and only waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return process.platform === 'win32' || commandLine(pid) !== ''
}

/** Shuts a server down in order (fast mode), or, where 20 seconds do not do, at once; it recovers at its next start. */
export async function stopServer({ pid, pgDir, pgCtl }: { pid: number; pgDir: string; pgCtl: string }): Promise<void> {
  const signal = async (name: 'SIGINT' | 'SIGQUIT') => {
    const mode = name === 'SIGINT' ? 'fast' : 'immediate'
    if (process.platform !== 'win32') process.kill(pid, name)
    else await promisify(execFile)(pgCtl, ['stop', '-D', pgDir, '-m', mode, '-W'], { windowsHide: true })
  }
  for (const name of ['SIGINT', 'SIGQUIT'] as const) {
    if (isAlive(pid)) await signal(name).catch(() => undefined)
    for (const deadline = Date.now() + 20_000; isAlive(pid) && Date.now() < deadline; ) await wait(20)
  }
}

function commandLine(pid: number): string {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.trim()
}

/** Files of a server come and go under the reader, so one that cannot be read counts as not there. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
