import { asc, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { helpTexts } from '@/db/schema/catalog'
import { csvFile } from '@/lib/csv-write'
import { newId } from '@/lib/ids'
import { type Actor, demand } from '@/lib/people/actor'
import { canEditCatalogue } from './access'
import { type HelpTextFields, helpTextFields, helpTextQuery } from './help-schema'
import { type Imported, type ImportOptions, importCsv } from './import-csv'
import type { ImportView } from './import-schema'
import { listHelpTexts } from './manage-help-texts'
import { textCells } from './text-pages'

const columns = ['topic', 'locale', 'title', 'body', 'words'] as const
type Column = (typeof columns)[number]

const keyOf = ({ topic, locale }: { topic?: string; locale?: string }) => `${topic ?? ''} ${locale ?? ''}`.trim()

/**
 * The help texts as CSV; `importHelpTexts` reads it back equal.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function exportHelpTexts({ actor }: { actor: Actor }): Promise<ReadableStream<Uint8Array>> {
  demand(actor, canEditCatalogue(actor))
  return csvFile(
    columns,
    textCells(columns, (page) => listHelpTexts({ actor, ...helpTextQuery.parse(page) })),
  )
}

/**
 * Makes and changes help texts by topic and language from a CSV file. An absent column or an empty cell changes nothing.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for what is no such file.
 */
export function importHelpTexts(options: ImportOptions): Promise<ImportView> {
  return importCsv(options, kind)
}

const kind: Imported<Column, HelpTextFields> = {
  what: 'help texts',
  columns,
  needed: ['topic', 'locale'],
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
