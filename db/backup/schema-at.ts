import { readFileSync } from 'node:fs'
import { readMigrationFiles } from 'drizzle-orm/migrator'

export const migrationsFolder = 'db/migrations'

/** A step of the schema. `when` is what it is known by, here as in the database; the hash of its file tells of changes. */
export type Migration = { tag: string; when: number; hash: string; statements: string[] }

export type Table = { name: string; columns: string[] }

/** What a schema holds of ours: the columns of each table that are stored as given, and what numbers are counted by. */
export type Schema = { tables: Table[]; sequences: string[] }

type Journal = { entries: { idx: number; tag: string; when: number }[] }
type Snapshot = {
  tables: Record<
    string,
    { name: string; columns: Record<string, { name: string; generated?: unknown; identity?: { name: string } }> }
  >
  sequences: Record<string, { name: string }>
}

const read = (name: string) => JSON.parse(readFileSync(`${migrationsFolder}/meta/${name}`, 'utf8'))

/** All migrations of this version, the first first. */
export function knownMigrations(): Migration[] {
  const { entries }: Journal = read('_journal.json')
  const files = readMigrationFiles({ migrationsFolder })
  return entries.map(({ tag, when }, at) => ({
    tag,
    when,
    hash: files[at]?.hash ?? '',
    statements: files[at]?.sql ?? [],
  }))
}

/** The schema as it is after so many migrations. */
export function schemaAfter(count: number): Schema {
  if (count === 0) return { tables: [], sequences: [] }
  const { tables, sequences }: Snapshot = read(`${String(count - 1).padStart(4, '0')}_snapshot.json`)
  const all = Object.values(tables).sort((a, b) => (a.name < b.name ? -1 : 1))
  const identities = all.flatMap(({ columns }) =>
    Object.values(columns).flatMap(({ identity }) => identity?.name ?? []),
  )
  return {
    tables: all.map(({ name, columns }) => ({
      name,
      columns: Object.values(columns).flatMap((column) => (column.generated ? [] : column.name)),
    })),
    sequences: [...Object.values(sequences).map(({ name }) => name), ...identities].sort(),
  }
}
