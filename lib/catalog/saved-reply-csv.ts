import { asc, inArray, sql } from 'drizzle-orm'
import { savedReplies } from '@/db/schema/catalog'
import { csvFile } from '@/lib/csv-write'
import { newId } from '@/lib/ids'
import { type Actor, demand } from '@/lib/people/actor'
import { canEditCatalogue } from './access'
import { type Imported, type ImportOptions, importCsv } from './import-csv'
import type { ImportView } from './import-schema'
import { listSavedReplies } from './manage-saved-replies'
import { type SavedReplyFields, savedReplyFields, savedReplyQuery } from './reply-schema'
import { textCells } from './text-pages'

const columns = ['name', 'locale', 'content'] as const
type Column = (typeof columns)[number]

const keyOf = ({ name, locale }: { name?: string; locale?: string }) => `${name ?? ''} ${locale ?? ''}`.trim()

/**
 * The saved replies as CSV; `importSavedReplies` reads it back equal.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function exportSavedReplies({ actor }: { actor: Actor }): Promise<ReadableStream<Uint8Array>> {
  demand(actor, canEditCatalogue(actor))
  return csvFile(
    columns,
    textCells(columns, (page) => listSavedReplies({ actor, ...savedReplyQuery.parse(page) })),
  )
}

/**
 * Makes and changes saved replies by name and language from a CSV file.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for what is no such file.
 */
export function importSavedReplies(options: ImportOptions): Promise<ImportView> {
  return importCsv(options, kind)
}

const kind: Imported<Column, SavedReplyFields> = {
  what: 'saved replies',
  columns,
  needed: ['name', 'locale'],
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
