import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, lchown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { EmbeddedDatabaseError } from './embedded-error'
import { dataPath, runAs, type ServerUser } from './embedded-user'

type Place = { dataDir: string; pgDir: string; user: ServerUser }

const passwordName = 'throughline-password'

/**
 * Makes the cluster in `pgDir` where there is none, and returns the password of its superuser `postgres`.
 *
 * It is made beside its place and moved there whole, so a killed start leaves nothing half done, and of several first
 * starts one wins. Its password travels inside it and so always belongs to the winner; `pg-password` in the data
 * directory is a copy, readable by the caller only, for whoever wants to look into the database by hand.
 */
export async function prepareCluster({ initdb, ...place }: Place & { initdb: string }): Promise<string> {
  if (!(await isCluster(place.pgDir))) await makeCluster({ initdb, ...place })
  await takeOver(place)
  const password = await readFile(join(place.pgDir, passwordName), 'utf8').catch((cause) => {
    throw new EmbeddedDatabaseError(`${place.pgDir} holds a database that Throughline did not make`, { cause })
  })
  await writeWhole(join(place.dataDir, 'pg-password'), password)
  return password
}

function isCluster(pgDir: string): Promise<boolean> {
  return stat(join(pgDir, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
}

async function makeCluster({ dataDir, pgDir, user, initdb }: Place & { initdb: string }): Promise<void> {
  await removeAbandoned(dataDir)
  const draft = await mkdtemp(join(dataDir, 'pg-new-'))
  const cluster = join(draft, 'pg')
  const passwordFile = join(draft, passwordName)
  try {
    await mkdir(cluster, { mode: 0o700 })
    await writeFile(passwordFile, randomBytes(32).toString('base64url'), { mode: 0o600 })
    await give([draft, cluster, passwordFile], user)
    const data = dataPath(user, cluster)
    const flags =
      '-U postgres -E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --auth=scram-sha-256'
    await promisify(execFile)(
      initdb,
      [...flags.split(' '), `--pwfile=${data}/../${passwordName}`, '-D', data],
      runAs(user, cluster),
    ).catch((error: Error & { stderr?: string }) => {
      const reason = error.stderr?.trim() || error.message
      throw new EmbeddedDatabaseError(`PostgreSQL could not make its data directory ${pgDir}: ${reason}`)
    })
    await rename(passwordFile, join(cluster, passwordName))
    await rename(cluster, pgDir).catch(async (cause) => {
      if (!(await isCluster(pgDir))) throw new EmbeddedDatabaseError(`Cannot put the database at ${pgDir}`, { cause })
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Drafts of first starts that were killed. A living start is done with its own in seconds. */
async function removeAbandoned(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith('pg-new-')) continue
    const path = join(dataDir, name)
    const made = await stat(path).catch(() => undefined)
    if (made && Date.now() - made.mtimeMs > 600_000) await rm(path, { recursive: true, force: true })
  }
}

/** A cluster restored from a backup by root belongs to root, and often lost its mode: PostgreSQL would refuse both. */
async function takeOver({ pgDir, user }: Place): Promise<void> {
  const { uid, mode } = await stat(pgDir)
  if (user.uid !== undefined && uid !== user.uid) {
    const inside = await readdir(pgDir, { recursive: true })
    await give([pgDir, ...inside.map((name) => join(pgDir, name))], user)
  }
  if (process.platform !== 'win32' && (mode & 0o777) !== 0o700) await chmod(pgDir, 0o700)
}

async function give(paths: string[], { uid, gid }: ServerUser): Promise<void> {
  if (uid === undefined || gid === undefined) return
  for (const path of paths) await lchown(path, uid, gid)
}

async function writeWhole(path: string, content: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === content) return
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, content, { mode: 0o600 })
  await rename(draft, path)
}
