import { and, asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { savedReplies } from '@/db/schema/catalog'
import { AppError, sqlState } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canEditCatalogue, canReadTexts } from './access'
import type { SavedReply, SavedReplyChange, SavedReplyFields, SavedReplyQuery } from './reply-schema'
import { after, encodePlace, holding } from './text-pages'

type Named = { actor: Actor; id: string; now?: Date }

/**
 * Saved replies by keyset pages in order of names and languages, for staff.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for a cursor that is not one of ours.
 */
export async function listSavedReplies(options: { actor: Actor } & SavedReplyQuery) {
  const { actor, q, locale, limit, cursor } = options
  demand(actor, canReadTexts(actor))
  const { name, content } = savedReplies
  const rows = await db
    .select()
    .from(savedReplies)
    .where(
      and(
        q ? holding(q, [name, content]) : undefined,
        locale ? eq(savedReplies.locale, locale) : undefined,
        cursor ? after(cursor, { name, locale: savedReplies.locale }) : undefined,
      ),
    )
    .orderBy(asc(name), asc(savedReplies.locale))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { items: page.map(viewReply), nextCursor: last ? encodePlace(last) : null }
}

/** @throws AppError `not_signed_in`, `forbidden`, `conflict` where this name has a reply in this language. */
export async function createSavedReply(options: {
  actor: Actor
  reply: SavedReplyFields
  now?: Date
}): Promise<SavedReply> {
  const { actor, reply, now = new Date() } = options
  demand(actor, canEditCatalogue(actor))
  const row = { id: newId(now.getTime()), ...reply, createdAt: now, updatedAt: now }
  const [added] = await db.insert(savedReplies).values(row).onConflictDoNothing().returning()
  if (!added) throw nameTaken()
  await noteAudit({ actor, action: 'catalogue_changed', detail: { saved_reply: reply.name, fields: ['new'] }, now })
  return viewReply(added)
}

/** @throws AppError `not_signed_in`, `forbidden`, `not_found`, `conflict` where this name has another reply in this language. */
export async function changeSavedReply(options: Named & { change: SavedReplyChange }): Promise<SavedReply> {
  const { actor, id, change, now = new Date() } = options
  demand(actor, canEditCatalogue(actor))
  const [row] = await db
    .update(savedReplies)
    .set({ ...change, updatedAt: now })
    .where(eq(savedReplies.id, id))
    .returning()
    .catch((error) => {
      throw sqlState(error) === '23505' ? nameTaken(error) : error
    })
  if (!row) throw new AppError('not_found')
  const detail = { saved_reply: row.name, fields: Object.keys(change) }
  await noteAudit({ actor, action: 'catalogue_changed', detail, now })
  return viewReply(row)
}

/** @throws AppError `not_signed_in`, `forbidden`, `not_found`. */
export async function removeSavedReply({ actor, id, now = new Date() }: Named): Promise<void> {
  demand(actor, canEditCatalogue(actor))
  const [gone] = await db.delete(savedReplies).where(eq(savedReplies.id, id)).returning({ name: savedReplies.name })
  if (!gone) throw new AppError('not_found')
  await noteAudit({ actor, action: 'catalogue_changed', detail: { saved_reply: gone.name, fields: ['removed'] }, now })
}

function viewReply({ id, name, locale, content, updatedAt }: typeof savedReplies.$inferSelect): SavedReply {
  return { id, name, locale, content, updated_at: updatedAt.toISOString() }
}

function nameTaken(cause?: unknown): AppError {
  const detail = 'There is a reply of this name in this language already.'
  return new AppError('conflict', detail, { errors: [{ pointer: '/name', detail }], cause })
}
