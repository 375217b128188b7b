import { and, asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { helpTexts } from '@/db/schema/catalog'
import { AppError, sqlState } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canEditCatalogue, canReadTexts } from './access'
import type { HelpText, HelpTextChange, HelpTextFields, HelpTextQuery } from './help-schema'
import { viewHelpText } from './read-help-texts'
import { after, encodePlace, holding } from './text-pages'

type Named = { actor: Actor; id: string; now?: Date }

/**
 * Help texts by keyset pages in order of topics and languages, for staff.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for a cursor that is not one of ours.
 */
export async function listHelpTexts(options: { actor: Actor } & HelpTextQuery) {
  const { actor, q, locale, limit, cursor } = options
  demand(actor, canReadTexts(actor))
  const { topic, title, body, words } = helpTexts
  const rows = await db
    .select()
    .from(helpTexts)
    .where(
      and(
        q ? holding(q, [topic, title, body, words]) : undefined,
        locale ? eq(helpTexts.locale, locale) : undefined,
        cursor ? after(cursor, { name: topic, locale: helpTexts.locale }) : undefined,
      ),
    )
    .orderBy(asc(topic), asc(helpTexts.locale))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const nextCursor = last ? encodePlace({ name: last.topic, locale: last.locale }) : null
  return { items: page.map(viewHelpText), nextCursor }
}

/** @throws AppError `not_signed_in`, `forbidden`, `conflict` where the topic has a text in this language. */
export async function createHelpText(options: { actor: Actor; text: HelpTextFields; now?: Date }): Promise<HelpText> {
  const { actor, text, now = new Date() } = options
  demand(actor, canEditCatalogue(actor))
  const row = { id: newId(now.getTime()), ...text, createdAt: now, updatedAt: now }
  const added = await db.insert(helpTexts).values(row).onConflictDoNothing().returning()
  if (!added[0]) throw topicTaken()
  await noteAudit({ actor, action: 'catalogue_changed', detail: { help_text: text.topic, fields: ['new'] }, now })
  return viewHelpText(added[0])
}

/** @throws AppError `not_signed_in`, `forbidden`, `not_found`, `conflict` where the topic has another text in this language. */
export async function changeHelpText(options: Named & { change: HelpTextChange }): Promise<HelpText> {
  const { actor, id, change, now = new Date() } = options
  demand(actor, canEditCatalogue(actor))
  const [row] = await db
    .update(helpTexts)
    .set({ ...change, updatedAt: now })
    .where(eq(helpTexts.id, id))
    .returning()
    .catch((error) => {
      throw sqlState(error) === '23505' ? topicTaken(error) : error
    })
  if (!row) throw new AppError('not_found')
  const detail = { help_text: row.topic, fields: Object.keys(change) }
  await noteAudit({ actor, action: 'catalogue_changed', detail, now })
  return viewHelpText(row)
}

/** @throws AppError `not_signed_in`, `forbidden`, `not_found`. */
export async function removeHelpText({ actor, id, now = new Date() }: Named): Promise<void> {
  demand(actor, canEditCatalogue(actor))
  const [gone] = await db.delete(helpTexts).where(eq(helpTexts.id, id)).returning({ topic: helpTexts.topic })
  if (!gone) throw new AppError('not_found')
  await noteAudit({ actor, action: 'catalogue_changed', detail: { help_text: gone.topic, fields: ['removed'] }, now })
}

function topicTaken(cause?: unknown): AppError {
  const detail = 'This topic has a text in this language already.'
  return new AppError('conflict', detail, { errors: [{ pointer: '/topic', detail }], cause })
}
