import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BackupError } from './backup-error'
import {
  formatVersion,
  type Header,
  headerName,
  headerSchema,
  headerVersion,
  type Manifest,
  manifestName,
  manifestSchema,
  type Progress,
  tableOf,
} from './format'
import { queueName } from './queue'
import { knownMigrations, type Schema, schemaAfter } from './schema-at'
import { startTally, type Tally } from './tally'
import { readTar } from './tar'

/** What a whole backup turned out to hold, and the schema it is of. */
export type Checked = { header: Header; manifest: Manifest; schema: Schema; migrations: number }

/**
 * Reads a backup from end to end and holds it against what it says of itself and against what this version knows, touching nothing else.
 * @throws BackupError for a file that is damaged, no backup, or of a newer version.
 */
export async function checkBackup(file: string, onProgress: Progress = () => {}): Promise<Checked> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new BackupError(`There is no file ${file}.`)
  return orDamaged(file, async () => {
    const tallies = new Map<string, Tally>()
    let header: Header | null = null
    let manifest: Manifest | null = null
    for await (const { name, content } of openBackup(file)) {
      if (!header) {
        header = readHeader(name, content)
        for (const table of [...header.tables, { name: queueName }]) tallies.set(table.name, startTally())
        continue
      }
      if (name === manifestName) manifest = manifestSchema.parse(JSON.parse(content.toString()))
      else tallyOf(tallies, name).add(content)
      const table = tableOf(name)
      if (table) onProgress({ table, rows: tallies.get(table)?.rows() ?? 0 })
    }
    if (!header || !manifest) throw new Error('it ends too soon')
    for (const [name, tally] of tallies) demandSame(name, tally, manifest)
    return { header, manifest, ...schemaOf(header) }
  })
}

/** The pieces of the tables of a backup, in the order in which they were written. @throws BackupError where it is damaged. */
export async function* readPieces(file: string): AsyncGenerator<{ table: string; rows: Buffer }> {
  for await (const { name, content } of openBackup(file)) {
    const table = tableOf(name)
    if (table) yield { table, rows: content }
  }
}

/** Says that a table was read as it was written. */
export function demandSame(name: string, tally: Tally, manifest: Manifest) {
  const found = tally.end()
  const told = manifest.tables[name]
  if (found.rows !== told?.rows || found.sha256 !== told.sha256)
    throw new Error(`its table ${name} is not what was written`)
}

async function orDamaged<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof BackupError) throw cause
    const reason = (cause as Error).message
    throw new BackupError(`Nothing was changed. ${file} cannot be read as a backup: ${reason}.`, { cause })
  }
}

function openBackup(file: string) {
  // An error anywhere on the way comes out at its end.
  const unpacked = pipeline(createReadStream(file), createGunzip(), () => {})
  return readTar(unpacked)
}

function readHeader(name: string, content: Buffer): Header {
  if (name !== headerName) throw new Error('it does not begin as one')
  const told = JSON.parse(content.toString())
  const { format, app } = headerVersion.parse(told)
  if (format > formatVersion) throw newer(app)
  return headerSchema.parse(told)
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(tableOf(name) ?? '')
  if (!tally) throw new Error(`it holds ${name}, which is unknown`)
  return tally
}

function schemaOf(header: Header): { schema: Schema; migrations: number } {
  const known = knownMigrations()
  const unknown = header.migrations.find(({ when }, at) => known[at]?.when !== when)
  if (unknown) throw newer(`${header.app}, schema ${unknown.tag}`)
  const migrations = header.migrations.length
  const schema = schemaAfter(migrations)
  if (JSON.stringify(schema.tables) !== JSON.stringify(header.tables))
    throw new Error('its tables are not those of its schema')
  return { schema, migrations }
}

const newer = (version: string) =>
  new BackupError(
    `Nothing was changed. The backup is of a version that this one does not know (${version}). Bring this copy to that version or a later one first.`,
  )
