import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { memoryQuery } from '@/lib/chat/memory-schema'
import type { Actor } from '@/lib/people/actor'
import { findSession } from '@/lib/sessions/find'
import { isUnclaimed } from '@/lib/sessions/join'
import { isOwnMemory } from './access'
import { readMemory, readSessionMemory } from './read-memory'

/**
 * The first page of what is remembered of whoever looks, told in `locale`: of the person who is signed in, else of the session that the
 * device holds. Null for nobody. `own` tells whether they may have it forgotten: a device that holds the session of an account may not.
 */
export async function readOwnMemory({ actor, locale }: { actor: Actor; locale: Locale }) {
  const firstPage = memoryQuery.parse({ locale })
  if (actor.person) return { sessionId: null, list: await readMemory({ actor, id: 'me', ...firstPage }), own: true }
  const found = actor.device?.alive ? await findSession(actor.device.sessionId) : null
  if (!found) return null
  const { session } = found
  const list = await readSessionMemory({ actor, sessionId: session.id, ...firstPage })
  return { sessionId: session.id, list, own: isOwnMemory(actor, session, await isUnclaimed(session, db)) }
}
