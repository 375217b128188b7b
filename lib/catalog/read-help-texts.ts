import { desc, inArray, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import { helpTexts } from '@/db/schema/catalog'
import type { HelpText } from './help-schema'

/** One text for each topic, in order of topics: in this language, or in English where it has none. */
export async function helpTextsIn(locale: Locale, tx: Tx = db): Promise<HelpText[]> {
  const rows = await tx
    .selectDistinctOn([helpTexts.topic])
    .from(helpTexts)
    .where(inArray(helpTexts.locale, [locale, 'en']))
    .orderBy(helpTexts.topic, desc(sql`${helpTexts.locale} = ${locale}`))
  return rows.map(viewHelpText)
}

/** A help text as the wire has it. */
export function viewHelpText(row: typeof helpTexts.$inferSelect): HelpText {
  const { id, topic, locale, title, body, words } = row
  return { id, topic, locale, title, body, words, updated_at: row.updatedAt.toISOString() }
}
