import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { Actor } from '@/lib/people/actor'
import { canEndSession, canStopSession } from './access'
import { type EndReason, endSession } from './end-session'
import { findSession } from './find'
import type { SessionView } from './schema'
import { viewSession } from './view'

/** Ends the caller's session for all its devices; its pipeline starts. @throws AppError `session_not_found`. */
export async function finishSession(options: { actor: Actor; now?: Date }): Promise<{ session: SessionView }> {
  const now = options.now ?? new Date()
  const id = options.actor.device?.sessionId
  const found = id ? await findSession(id) : null
  if (!found || !canEndSession(options.actor, found.session)) throw new AppError('session_not_found')
  const { session } = await endSession({ sessionId: found.session.id, reason: 'finished', now })
  return { session: viewSession(session, found.customerId, now) }
}

/** Stops a recording or any other session by its id; again answers the same run. @throws AppError `session_not_found`. */
export async function stopSession(options: { actor: Actor; sessionId: string; reason?: EndReason; now?: Date }) {
  const found = await findSession(options.sessionId)
  if (!found || !canStopSession(options.actor, found.session)) throw new AppError('session_not_found')
  const now = options.now ?? new Date()
  const { session, runId } = await endSession({ sessionId: found.session.id, reason: options.reason ?? 'stopped', now })
  log.info({ sessionId: session.id, runId }, 'Session stopped')
  return { sessionId: session.id, status: session.status, runId }
}
