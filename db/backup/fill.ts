import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'
import type { Manifest, Progress } from './format'
import { placeForJobs, queueName } from './queue'
import { type Checked, demandSame, readPieces } from './read'
import { startTally, type Tally } from './tally'

/**
 * Fills new, empty tables from a backup. Foreign keys, indexes and triggers are away meanwhile: so the order of tables and rows does not
 * matter, each index is made in one go, and what a trigger once wrote is not written again. They all come back, and what they demand is
 * checked then. Needs no more than to own the tables.
 */
export async function fillTables(options: { tx: postgres.ISql; file: string; checked: Checked; onProgress: Progress }) {
  const { tx, file, checked, onProgress } = options
  const names = checked.schema.tables.map(({ name }) => name)
  const restoreRules = await putRulesAway(tx, names)
  const targets = new Map(
    checked.schema.tables.map(({ name, columns }) => [
      name,
      // Nobody sees these tables before the commit, so that their rows can be stored as old ones.
      { into: `"${name}" (${columns.map((column) => `"${column}"`).join(', ')})`, how: ' with (freeze)' },
    ]),
  )
  targets.set(queueName, { into: await placeForJobs(tx), how: '' })
  const tallies = new Map([...targets.keys()].map((name) => [name, startTally()]))
  for await (const { table, run } of runsOf(readPieces(file))) {
    const target = targets.get(table)
    const tally = tallies.get(table)
    if (!target || !tally) throw new Error(`it holds ${table}, which is unknown`)
    const place = await tx.unsafe(`copy ${target.into} from stdin${target.how}`).writable()
    await pipeline(
      counted(run, tally, () => onProgress({ table, rows: tally.rows() })),
      place,
    )
  }
  for (const [name, tally] of tallies) demandSame(name, tally, checked.manifest)
  await restoreRules((rule) => onProgress({ table: rule, rows: 0 }))
  await setSequences(tx, checked.manifest)
  await demandCounts(tx, names, checked.manifest)
}

async function putRulesAway(tx: postgres.ISql, names: string[]) {
  const keys = await tx<{ table: string; name: string; rule: string }[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as rule
    from pg_constraint where contype = 'f' and conrelid = any(${names}::regclass[])`
  const indexes = await tx<{ name: string; rule: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as rule
    from pg_index where indrelid = any(${names}::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid)`
  for (const { table, name } of keys) await tx.unsafe(`alter table ${table} drop constraint ${name}`)
  for (const { name } of indexes) await tx.unsafe(`drop index ${name}`)
  for (const name of names) await tx.unsafe(`alter table "${name}" disable trigger user`)
  // What migrations have put there is in the backup too.
  await tx`truncate ${tx(names)}`
  return async (tell: (rule: string) => void) => {
    for (const { name, rule } of indexes) {
      tell(`index ${name}`)
      await tx.unsafe(rule)
    }
    for (const { table, name, rule } of keys) {
      tell(`key ${name}`)
      await tx.unsafe(`alter table ${table} add constraint ${name} ${rule}`)
    }
    for (const name of names) await tx.unsafe(`alter table "${name}" enable trigger user`)
  }
}

type Piece = { table: string; rows: Buffer }

/** Pieces of one table that follow each other, as one. Each is to be read to its end before the next. */
async function* runsOf(pieces: AsyncIterator<Piece>): AsyncGenerator<{ table: string; run: AsyncGenerator<Buffer> }> {
  let next = await pieces.next()
  async function* run(table: string): AsyncGenerator<Buffer> {
    while (!next.done && next.value.table === table) {
      yield next.value.rows
      next = await pieces.next()
    }
  }
  while (!next.done) yield { table: next.value.table, run: run(next.value.table) }
}

async function* counted(run: AsyncGenerator<Buffer>, tally: Tally, tell: () => void): AsyncGenerator<Buffer> {
  for await (const rows of run) {
    tally.add(rows)
    yield rows
    tell()
  }
}

async function setSequences(tx: postgres.ISql, { sequences }: Manifest) {
  for (const { name, value, used } of sequences) await tx`select setval(${name}::regclass, ${value}::bigint, ${used})`
}

async function demandCounts(tx: postgres.ISql, names: string[], { tables }: Manifest) {
  for (const name of names) {
    const [row] = await tx<{ rows: number }[]>`select count(*)::int as rows from ${tx(name)}`
    if (row?.rows !== tables[name]?.rows)
      throw new Error(`of ${name} came ${row?.rows} rows and not ${tables[name]?.rows}`)
  }
}
