import { and, eq, inArray, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { companions } from '@/db/enums'
import { entries, topics } from '@/db/schema/journal'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import type { Actor } from '@/lib/people/actor'

export type OwnEntry = typeof entries.$inferSelect

/** Whose talks a call is about. @throws AppError `not_found`: who is not signed in has none. */
export function talkerId(actor: Actor): string {
  if (!actor.person) throw new AppError('not_found')
  return actor.person.id
}

/** An entry of that very person. @throws AppError `not_found`: what is absent and what is somebody else's look the same. */
export async function ownEntry(personId: string, id: string, tx: Tx = db): Promise<OwnEntry> {
  const own = and(eq(entries.id, id), eq(entries.personId, personId), isNull(entries.deletedAt))
  const [row] = isUuid(id) ? await tx.select().from(entries).where(own) : []
  if (!row) throw new AppError('not_found')
  return row
}

/** A topic of that very person. @throws AppError `not_found`. */
export async function ownTopic(personId: string, id: string, tx: Tx = db) {
  const [row] = await tx
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(and(eq(topics.id, id), eq(topics.personId, personId)))
  if (!row) throw new AppError('not_found')
  return row
}

/** A talk of that very person. @throws AppError `not_found`. */
export async function ownTalk(personId: string, id: string, tx: Tx = db) {
  const own = and(eq(sessions.id, id), eq(sessions.personId, personId), inArray(sessions.type, [...companions]))
  const [row] = isUuid(id) ? await tx.select().from(sessions).where(own) : []
  if (!row) throw new AppError('not_found')
  return row
}

/** Where somebody lives by the clock, and the language that they chose. */
export async function whereabouts(personId: string, tx: Tx = db) {
  const [row] = await tx
    .select({ timeZone: people.timeZone, locale: people.locale })
    .from(people)
    .where(eq(people.id, personId))
  return { timeZone: row?.timeZone ?? null, locale: row?.locale ?? null }
}
