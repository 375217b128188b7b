import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { memories, messages } from '@/db/schema/chat'
import { people } from '@/db/schema/people'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import { canAdminister, isSelf } from '@/lib/people/access'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { personIs } from '@/lib/people/person-rows'
import { canReadWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { isUnclaimed } from '@/lib/sessions/join'
import type { SessionRow } from '@/lib/sessions/view'
import { canForget, canReadMemory, isOwnMemory } from './access'
import { forgetInSession } from './forget-in-session'

const notTheirs = 'Only the person themselves and an admin can have this forgotten.'

/**
 * Forgets one fact, with what was kept because of it: its person, the device of a guest, or an admin, which is written down.
 * @throws AppError `not_found`; `forbidden` for whoever may read it only.
 */
export async function forgetFact(options: { actor: Actor; id: string; now?: Date }) {
  const { actor, id } = options
  const now = options.now ?? new Date()
  const [row] = isUuid(id)
    ? await db
        .select({ sessionId: messages.sessionId })
        .from(memories)
        .innerJoin(messages, eq(messages.id, memories.messageId))
        .where(eq(memories.id, id))
    : []
  const found = row ? await findSession(row.sessionId) : null
  if (!found) throw new AppError('not_found')
  const own = await demandForget(actor, found.session, 'not_found')
  const count = await db.transaction((tx) => forgetInSession({ sessionId: found.session.id, only: id, now }, tx))
  if (count === 0) throw new AppError('not_found')
  if (!own) await noteForgotten(actor, found.session, count, now)
}

/**
 * Forgets all that is remembered of one session. Its words and its basket stay.
 * @throws AppError `session_not_found`; `forbidden` for whoever may read it only.
 */
export async function forgetSession(options: { actor: Actor; sessionId: string; now?: Date }) {
  const { actor, sessionId } = options
  const now = options.now ?? new Date()
  const found = await findSession(sessionId)
  if (!found) throw new AppError('session_not_found')
  const own = await demandForget(actor, found.session, 'session_not_found')
  const count = await db.transaction((tx) => forgetInSession({ sessionId, now }, tx))
  if (!own) await noteForgotten(actor, found.session, count, now)
}

/**
 * Forgets all that is remembered of a person's visits, each visit in a commit of its own. May be broken off at any place and begun again.
 * @param options.id `me`, `C123` or a UUID.
 * @throws AppError `not_found`; `forbidden` for staff, who may read it only.
 */
export async function forgetPerson(options: { actor: Actor; id: string; now?: Date }) {
  const { actor, id } = options
  const now = options.now ?? new Date()
  const wanted = personIs(actor, id)
  const [person] = wanted ? await db.select({ id: people.id }).from(people).where(wanted) : []
  if (!person || !canReadMemory(actor, person.id)) throw new AppError('not_found')
  const own = isSelf(actor, person.id)
  if (!own && !canAdminister(actor)) throw new AppError('forbidden', notTheirs)
  const visits = await db.execute<{ id: string }>(sql`
    select id from sessions where person_id = ${person.id} and type = 'visit' order by id`)
  let count = 0
  for (const visit of visits) {
    count += await db.transaction((tx) => forgetInSession({ sessionId: visit.id, now }, tx))
  }
  if (!own) await noteAudit({ actor, action: 'memory_erased', personId: person.id, detail: { facts: count }, now })
}

/** @returns whether it is the caller's own. */
async function demandForget(actor: Actor, session: SessionRow, absent: 'not_found' | 'session_not_found') {
  const unclaimed = await isUnclaimed(session, db)
  if (canForget(actor, session, unclaimed)) return isOwnMemory(actor, session, unclaimed)
  if (!canReadWords(actor, session)) throw new AppError(absent)
  throw new AppError('forbidden', notTheirs)
}

async function noteForgotten(actor: Actor, session: SessionRow, facts: number, now: Date) {
  const { id: sessionId, personId } = session
  await noteAudit({ actor, action: 'memory_erased', personId, sessionId, detail: { facts }, now })
}
