import { asc, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { helpTexts } from '@/db/schema/catalog'
import { readCsv } from '@/lib/csv-read'
import { csvFile } from '@/lib/csv-write'
import { newId } from '@/lib/ids'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canEditCatalogue } from './access'
import { type HelpTextFields, helpTextFields, helpTextQuery } from './help-schema'
import { type Imported, importRows, mostRows } from './import-rows'
import type { ImportView } from './import-schema'
import { listHelpTexts } from './manage-help-texts'

const columns = ['topic', 'locale', 'title', 'body', 'words'] as const
type Column = (typeof columns)[number]

const keyOf = ({ topic, locale }: { topic?: string; locale?: string }) => `${topic ?? ''} ${locale ?? ''}`.trim()

/**
 * The help texts as CSV; `importHelpTexts` reads it back equal.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function exportHelpTexts({ actor }: { actor: Actor }): Promise<ReadableStream<Uint8Array>> {
  demand(actor, canEditCatalogue(actor))
  return csvFile(columns, pages(actor))
}

async function* pages(actor: Actor): AsyncGenerator<string[][]> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listHelpTexts({ actor, ...helpTextQuery.parse({ limit: 200, cursor }) })
    yield page.items.map((text) => columns.map((column) => text[column]))
    cursor = page.nextCursor
  }
}

/**
 * Makes and changes help texts by topic and language from a CSV file. An absent column or an empty cell changes nothing.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for what is no such file.
 */
export async function importHelpTexts(options: { actor: Actor; file: Uint8Array; now?: Date }): Promise<ImportView> {
  const { actor, file, now = new Date() } = options
  demand(actor, canEditCatalogue(actor))
  const rows = readCsv({ file, columns, needed: ['topic', 'locale'], most: mostRows })
  const result = await importRows(rows, kind, now)
  const { created, changed, rejected } = result
  const detail = { what: 'help texts', created, changed, rejected: rejected.length }
  await noteAudit({ actor, action: 'catalogue_imported', detail, now })
  return result
}

const kind: Imported<Column, HelpTextFields> = {
  key: keyOf,
  hold: async (keys, tx) => {
    const { topic, locale, title, body, words } = helpTexts
    const rows = await tx
      .select({ topic, locale, title, body, words })
      .from(helpTexts)
      .where(inArray(sql`${topic} || ' ' || ${locale}`, keys))
      .orderBy(asc(topic), asc(locale))
      .for('update')
    return new Map(rows.map((row) => [keyOf(row), row]))
  },
  merge: (cells, before) => ({ words: '', ...before, ...cells }),
  fields: helpTextFields,
  column: ([field]) => String(field),
  store: async (fields: HelpTextFields[], now: Date, tx: Tx) => {
    const rows = fields.map((text) => ({ id: newId(now.getTime()), ...text, createdAt: now, updatedAt: now }))
    const { title, body, words, updatedAt } = helpTexts
    await tx
      .insert(helpTexts)
      .values(rows)
      .onConflictDoUpdate({
        target: [helpTexts.topic, helpTexts.locale],
        set: {
          title: sql.raw(`excluded.${title.name}`),
          body: sql.raw(`excluded.${body.name}`),
          words: sql.raw(`excluded.${words.name}`),
          updatedAt: sql.raw(`excluded.${updatedAt.name}`),
        },
      })
  },
}
