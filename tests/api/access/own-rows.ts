import type { Database } from '@/tests/fixtures'

export type OwnRows = Map<string, Record<string, unknown>[]>

/**
 * All rows, of whatever table, that belong to the things of these ids: those that name one of them, those that name these in turn, and so on.
 * @param ids UUIDs of people, sessions and keys that nobody else uses.
 * @param since the last event before any of them was made: the log is long, and none from before names them.
 */
export async function rowsOf(database: Database, ids: string[], since: number): Promise<OwnRows> {
  const tables = await database<Table[]>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`
  const known = new Set(ids)
  for (;;) {
    const rows = await readRows(database, tables, known, since)
    const before = known.size
    for (const { id } of [...rows.values()].flat()) if (typeof id === 'string') known.add(id)
    if (known.size === before) return rows
  }
}

type Table = { name: string }

async function readRows(database: Database, tables: Table[], known: Set<string>, since: number): Promise<OwnRows> {
  const pattern = [...known].join('|')
  const found: OwnRows = new Map()
  for (const { name } of tables) {
    const young = name === 'events' ? database`id > ${since} and` : database``
    const rows = await database`
      select to_jsonb(t) as row from ${database(name)} t where ${young} t::text ~ ${pattern}`
    if (rows.length > 0)
      found.set(
        name,
        rows.map(({ row }) => row),
      )
  }
  return found
}

/** Numbers that grow by themselves. */
const counters = { id: 0, event_id: 0, txid: 0, expire: 0, source_event_ids: [], place: 0, provider_id: 0, address: 0 }

const alike: [RegExp, string][] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?/g, '<time>'],
  [/\\\\x[0-9a-f]{64}/g, '<hash>'],
  [/\$argon2id\$[^"]+/g, '<hash>'],
  [/\+9198\d{8}/g, '<phone>'],
  [/\bC\d+\b/g, '<customer>'],
  [/\bT\d{4,}\b/g, '<order>'],
  [/"durationMs": ?[\d.]+/g, '<duration>'],
  [/\b(twin|somebody)\w+/g, '<name>'],
]

/** The rows as text in which two twins are equal: without their ids, times, hashes and names. */
export function withoutIds(rows: OwnRows): string[] {
  const lines = [...rows].flatMap(([table, list]) =>
    list.map((row) => `${table} ${JSON.stringify({ ...row, ...counters })}`),
  )
  return lines.map((line) => alike.reduce((text, [shape, word]) => text.replace(shape, word), line)).sort()
}
