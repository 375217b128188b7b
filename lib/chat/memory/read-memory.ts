import { db } from '@/db/client'
import { people } from '@/db/schema/people'
import type { MemoryList, MemoryQuery } from '@/lib/chat/memory-schema'
import { AppError } from '@/lib/errors'
import { isSelf } from '@/lib/people/access'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { personIs } from '@/lib/people/person-rows'
import { canReadWords, isInvolved } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { canReadMemory } from './access'
import { memoryPage } from './memory-page'

/**
 * What is remembered of a person's visits, for themselves and for staff, whose look is written down.
 * @param options.id `me`, `C123` or a UUID.
 * @throws AppError `not_found`: what is absent and what is not the caller's look the same; `invalid` for a foreign cursor.
 */
export async function readMemory(options: { actor: Actor; id: string } & MemoryQuery): Promise<MemoryList> {
  const { actor, id, ...query } = options
  const wanted = personIs(actor, id)
  const [person] = wanted ? await db.select({ id: people.id }).from(people).where(wanted) : []
  if (!person || !canReadMemory(actor, person.id)) throw new AppError('not_found')
  if (!isSelf(actor, person.id)) {
    await noteAudit({ actor, action: 'memory_read', personId: person.id, repeats: true })
  }
  return memoryPage({ personId: person.id }, query)
}

/**
 * What is remembered of one session, for whoever may read its words: also the device of a guest.
 * @throws AppError `session_not_found`, `invalid` for a foreign cursor.
 */
export async function readSessionMemory(
  options: { actor: Actor; sessionId: string } & MemoryQuery,
): Promise<MemoryList> {
  const { actor, sessionId, ...query } = options
  const found = await findSession(sessionId)
  if (!found || !canReadWords(actor, found.session)) throw new AppError('session_not_found')
  if (!isInvolved(actor, found.session)) {
    await noteAudit({ actor, action: 'memory_read', personId: found.session.personId, sessionId, repeats: true })
  }
  return memoryPage({ sessionId }, query)
}
