import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import postgres from 'postgres'
import { logTime } from '@/db/log-clock'
import { schemaLock } from '@/db/migrate'
import { appliedCount } from './applied'
import { BackupError } from './backup-error'
import { formatVersion, type Header, headerName, type Manifest, manifestName, type Progress, pieceName } from './format'
import { queueName, queueStatement } from './queue'
import { knownMigrations, type Schema, schemaAfter } from './schema-at'
import { startTally } from './tally'
import { tarEnd, tarEntry } from './tar'

// A piece is held in memory while it is written, and again while it is read.
const pieceBytes = 4 * 1024 * 1024

export type Written = { rows: number; bytes: number; manifest: Manifest }

/**
 * Writes all that a database holds of ours into one file, as it was at one moment, while the product goes on serving: in a read-only
 * transaction, which holds neither writers nor the live tail back. The file is there whole or not at all.
 * @param options.app which version of the product this is.
 * @throws BackupError
 */
export async function writeBackup(options: {
  url: string
  file: string
  app: string
  onProgress?: Progress
}): Promise<Written> {
  const { url, file, app, onProgress = () => {} } = options
  if (existsSync(file)) throw new BackupError(`${file} is there already. Choose another name, or move it away first.`)
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: 'throughline-backup' } })
  const draft = `${file}.part`
  try {
    // No migration comes in between, until the tables are held as they are.
    await sql`select pg_advisory_lock_shared(${schemaLock})`
    const schema = await schemaOf(sql)
    const manifest: Manifest = { tables: {}, sequences: [] }
    await sql.begin('isolation level repeatable read read only', async (tx) => {
      await tx`lock table ${tx(schema.tables.map(({ name }) => name))} in access share mode`
      await tx`select pg_advisory_unlock_shared(${schemaLock})`
      const pieces = archive({ tx, schema, app, manifest, onProgress })
      await pipeline(Readable.from(pieces), createGzip({ level: 1 }), createWriteStream(draft, { mode: 0o600 }))
    })
    await keep(draft, file)
    const sums = Object.values(manifest.tables)
    const total = (what: 'rows' | 'bytes') => sums.reduce((sum, table) => sum + table[what], 0)
    return { rows: total('rows'), bytes: total('bytes'), manifest }
  } finally {
    await rm(draft, { force: true })
    await sql.end({ timeout: 1 })
  }
}

async function schemaOf(sql: postgres.Sql): Promise<Schema & { migrations: Header['migrations'] }> {
  const known = knownMigrations()
  const count = await appliedCount(sql, known)
  if (count === 0) throw new BackupError('The database holds nothing of Throughline.')
  return {
    ...schemaAfter(count),
    migrations: known.slice(0, count).map(({ tag, when, hash }) => ({ tag, when, hash })),
  }
}

type Job = {
  tx: postgres.TransactionSql
  schema: Awaited<ReturnType<typeof schemaOf>>
  app: string
  manifest: Manifest
  onProgress: Progress
}

async function* archive({ tx, schema, app, manifest, onProgress }: Job): AsyncGenerator<Buffer> {
  const at = new Date()
  const [server] = await tx`select current_setting('server_version') as version`
  const { tables, migrations } = schema
  const logged = String(await logTime(tx))
  const [format, takenAt, version] = [formatVersion, at.toISOString(), String(server?.version)]
  const header: Header = { format, app, takenAt, postgres: version, migrations, tables, logTime: logged }
  yield* tarEntry(headerName, [json(header)], at)
  const queue = { name: queueName, statement: queueStatement }
  const all = tables.map(({ name, columns }) => ({
    name,
    statement: `copy "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) to stdout`,
  }))
  for (const { name, statement } of [...all, queue]) {
    const tally = startTally()
    let piece = 0
    for await (const rows of inPieces(await tx.unsafe(statement).readable())) {
      for (const part of rows) tally.add(part)
      yield* tarEntry(pieceName(name, ++piece), rows, at)
      onProgress({ table: name, rows: tally.rows() })
    }
    manifest.tables[name] = tally.end()
  }
  for (const name of schema.sequences) {
    // Numbers are handed out past any snapshot: read last, they are behind no row.
    const [row] = await tx`select last_value::text as value, is_called as used from ${tx(name)}`
    manifest.sequences.push({ name, value: String(row?.value), used: Boolean(row?.used) })
  }
  yield* tarEntry(manifestName, [json(manifest)], at)
  yield tarEnd()
}

const json = (value: Header | Manifest) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/** What COPY sends, whole rows at a time, put together to pieces. */
async function* inPieces(stream: Readable): AsyncGenerator<Buffer[]> {
  let held: Buffer[] = []
  let size = 0
  for await (const rows of stream) {
    held.push(rows)
    size += rows.byteLength
    if (size < pieceBytes) continue
    yield held
    held = []
    size = 0
  }
  if (size > 0) yield held
  // The connection may have been paused when the last rows came, and would stay so: this is what the stream does to go on.
  stream._read(0)
}

/** Gives a finished file its name once it is safe on the disk. */
async function keep(draft: string, file: string) {
  for (const place of [draft, dirname(file)]) {
    const handle = await open(place, 'r')
    await handle.sync()
    await handle.close()
    if (place === draft) await rename(draft, file)
  }
}
