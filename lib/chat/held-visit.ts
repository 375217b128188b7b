import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { readSession } from '@/lib/sessions/find'
import { readMoves } from '@/lib/sessions/moves'
import { readHistory } from './history'

/** The running visit that a browser holds, with what was said in it, unless it belongs to somebody else than who is signed in. */
export async function readHeldVisit(actor: Actor) {
  const sessionId = actor.device?.alive ? actor.device.sessionId : null
  if (!sessionId) return null
  try {
    const session = await readSession({ actor, sessionId })
    const own = !actor.person || actor.person.customerId === session.customer_id
    if (!own || !session.is_active || session.type !== 'visit') return null
    const [history, moves] = await Promise.all([readHistory({ actor, sessionId }), readMoves({ actor, sessionId })])
    return { session, history, moves }
  } catch (error) {
    // Erased between finding the token and reading the session: there is nothing to open.
    if (error instanceof AppError && error.code === 'session_not_found') return null
    throw error
  }
}
