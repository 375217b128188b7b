import { readFile, stat } from 'node:fs/promises'

/** The account PostgreSQL runs under; both undefined means our own. */
export type ServerUser = { uid?: number; gid?: number }

const fallback = 65534

/**
 * PostgreSQL refuses to run as root, so root hands it to another account: to the owner of the cluster where there is one
 * already, else to `nobody`. Everybody else runs it as themselves.
 */
export async function serverUser(pgDir: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {}
  const existing = await stat(pgDir).catch(() => undefined)
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(passwd) ?? []
  return { uid: Number(uid ?? fallback), gid: Number(gid ?? fallback) }
}

/**
 * How to name a data directory to PostgreSQL, for a process started with that directory as its working directory.
 *
 * Below a directory only root may enter (a checkout in /root), the other account cannot follow the path. Node changes
 * directory before it gives up root, and Linux lets every process enter its own /proc/self/cwd whatever lies above it:
 * so the data stays where DATA_DIR says, and nothing above it needs opening. It must be the working directory itself,
 * as PostgreSQL enters the directory once more and a path below /proc/self/cwd would then mean another place.
 */
export function dataPath(user: ServerUser, pgDir: string): string {
  return user.uid !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : pgDir
}

/**
 * Options for starting one of PostgreSQL's programs. It gets next to nothing of our environment: PG… variables would
 * change its settings, and the app's secrets are not for another account to read in /proc.
 */
export function runAs(user: ServerUser, cwd: string) {
  const { PATH, SystemRoot, TEMP, TMP, NODE_ENV } = process.env
  return { ...user, cwd, env: { PATH, SystemRoot, TEMP, TMP, NODE_ENV }, windowsHide: true }
}
