import { asc, inArray, sql } from 'drizzle-orm'
import { savedReplies } from '@/db/schema/catalog'
import { readCsv } from '@/lib/csv-read'
import { csvFile } from '@/lib/csv-write'
import { newId } from '@/lib/ids'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canEditCatalogue } from './access'
import { type Imported, importRows, mostRows } from './import-rows'
import type { ImportView } from './import-schema'
import { listSavedReplies } from './manage-saved-replies'
import { type SavedReplyFields, savedReplyFields, savedReplyQuery } from './reply-schema'

const columns = ['name', 'locale', 'content'] as const
type Column = (typeof columns)[number]

const keyOf = ({ name, locale }: { name?: string; locale?: string }) => `${name ?? ''} ${locale ?? ''}`.trim()

/**
 * The saved replies as CSV; `importSavedReplies` reads it back equal.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function exportSavedReplies({ actor }: { actor: Actor }): Promise<ReadableStream<Uint8Array>> {
  demand(actor, canEditCatalogue(actor))
  return csvFile(columns, pages(actor))
}

async function* pages(actor: Actor): AsyncGenerator<string[][]> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listSavedReplies({ actor, ...savedReplyQuery.parse({ limit: 200, cursor }) })
    yield page.items.map((reply) => columns.map((column) => reply[column]))
    cursor = page.nextCursor
  }
}

/**
 * Makes and changes saved replies by name and language from a CSV file.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for what is no such file.
 */
export async function importSavedReplies(options: { actor: Actor; file: Uint8Array; now?: Date }): Promise<ImportView> {
  const { actor, file, now = new Date() } = options
  demand(actor, canEditCatalogue(actor))
  const rows = readCsv({ file, columns, needed: ['name', 'locale'], most: mostRows })
  const result = await importRows(rows, kind, now)
  const { created, changed, rejected } = result
  const detail = { what: 'saved replies', created, changed, rejected: rejected.length }
  await noteAudit({ actor, action: 'catalogue_imported', detail, now })
  return result
}

const kind: Imported<Column, SavedReplyFields> = {
  key: keyOf,
  hold: async (keys, tx) => {
    const { name, locale, content } = savedReplies
    const rows = await tx
      .select({ name, locale, content })
      .from(savedReplies)
      .where(inArray(sql`${name} || ' ' || ${locale}`, keys))
      .orderBy(asc(name), asc(locale))
      .for('update')
    return new Map(rows.map((row) => [keyOf(row), row]))
  },
  merge: (cells, before) => ({ ...before, ...cells }),
  fields: savedReplyFields,
  column: ([field]) => String(field),
  store: async (fields, now, tx) => {
    const rows = fields.map((reply) => ({ id: newId(now.getTime()), ...reply, createdAt: now, updatedAt: now }))
    const { content, updatedAt } = savedReplies
    await tx
      .insert(savedReplies)
      .values(rows)
      .onConflictDoUpdate({
        target: [savedReplies.name, savedReplies.locale],
        set: { content: sql.raw(`excluded.${content.name}`), updatedAt: sql.raw(`excluded.${updatedAt.name}`) },
      })
  },
}
