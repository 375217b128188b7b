import { setImmediate } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { db, type Tx } from '@/db/client'
import { type CsvRow, type RejectedLine, readCsv } from '@/lib/csv-read'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canEditCatalogue } from './access'
import type { ImportView } from './import-schema'

/** So few that no write transaction lasts: a product with its search words takes 3 ms on two busy cores. */
const sliceSize = 20
/** The most rows that a file for the catalogue holds. */
const mostRows = 20_000

/** What is imported, and how it is kept. */
export type Imported<C extends string, F> = {
  /** As the audit calls it: "products". */
  what: string
  columns: readonly C[]
  needed: readonly C[]
  /** What tells one from another, such as its sku; also what a row is called that comes twice. */
  key: (cells: CsvRow<C>['cells']) => string
  /** Those of these keys, held till the transaction ends; always in one order. */
  hold: (keys: string[], tx: Tx) => Promise<Map<string, F>>
  /** What comes of a row, to be checked by `fields`; `before` is absent for what is new. */
  merge: (cells: CsvRow<C>['cells'], before: F | undefined) => unknown
  fields: z.ZodType<F>
  /** The column that a fault is in, by its path. */
  column: (path: PropertyKey[]) => string
  store: (fields: F[], now: Date, tx: Tx) => Promise<void>
}

export type ImportOptions = { actor: Actor; file: Uint8Array; now?: Date }

/**
 * Makes and changes what a CSV file names, and writes down how many.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for what is no such file.
 */
export async function importCsv<C extends string, F>(
  options: ImportOptions,
  kind: Imported<C, F>,
): Promise<ImportView> {
  const { actor, file, now = new Date() } = options
  demand(actor, canEditCatalogue(actor))
  const { what, columns, needed } = kind
  const result = await importRows(readCsv({ file, columns, needed, most: mostRows }), kind, now)
  const { created, changed, rejected } = result
  const detail = { what, created, changed, rejected: rejected.length }
  await noteAudit({ actor, action: 'catalogue_imported', detail, now })
  return result
}

/**
 * Makes or changes what the rows of a file name, in slices that stay stored when a later one fails: the same file again goes on.
 * A row that does not fit is told by its line, and never sinks the others.
 */
async function importRows<C extends string, F>(
  rows: Iterable<CsvRow<C> | RejectedLine>,
  kind: Imported<C, F>,
  now: Date,
): Promise<ImportView> {
  const result: ImportView = { created: 0, changed: 0, unchanged: 0, rejected: [] }
  const seen = new Map<string, number>()
  let slice: CsvRow<C>[] = []
  const flush = async () => {
    if (slice.length > 0) await storeSlice(slice, kind, now, result)
    // Others get their turn.
    await setImmediate()
    slice = []
  }
  for (const row of rows) {
    if ('detail' in row) result.rejected.push(row)
    else {
      const key = kind.key(row.cells)
      const before = seen.get(key)
      if (before !== undefined) {
        result.rejected.push({ line: row.line, detail: `${key} is on line ${before} already.` })
        continue
      }
      seen.set(key, row.line)
      slice.push(row)
    }
    if (slice.length === sliceSize) await flush()
  }
  await flush()
  result.rejected.sort((a, b) => a.line - b.line)
  return result
}

async function storeSlice<C extends string, F>(
  slice: CsvRow<C>[],
  kind: Imported<C, F>,
  now: Date,
  result: ImportView,
): Promise<void> {
  // In one order, so that two imports at once wait for each other instead of locking each other out.
  const sorted = slice.map((row) => ({ ...row, key: kind.key(row.cells) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const counted = await db.transaction(async (tx) => {
    const before = await kind.hold(
      sorted.map(({ key }) => key),
      tx,
    )
    const outcome = { created: 0, changed: 0, unchanged: 0, rejected: [] as RejectedLine[] }
    const fresh: F[] = []
    for (const { line, cells, key } of sorted) {
      const was = before.get(key)
      const parsed = kind.fields.safeParse(kind.merge(cells, was))
      if (!parsed.success) {
        outcome.rejected.push({ line, detail: faultOf(parsed.error, kind) })
      } else if (was !== undefined && isDeepStrictEqual(parsed.data, was)) outcome.unchanged += 1
      else {
        outcome[was === undefined ? 'created' : 'changed'] += 1
        fresh.push(parsed.data)
      }
    }
    if (fresh.length > 0) await kind.store(fresh, now, tx)
    return outcome
  })
  result.created += counted.created
  result.changed += counted.changed
  result.unchanged += counted.unchanged
  result.rejected.push(...counted.rejected)
}

function faultOf<C extends string, F>(error: z.ZodError, kind: Imported<C, F>): string {
  const [issue] = error.issues
  return issue ? `${kind.column(issue.path)}: ${issue.message}.` : 'Something does not fit.'
}
