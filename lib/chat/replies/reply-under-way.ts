import { sql } from '@/db/client'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { canReadWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'

/**
 * The reply that is being made in a session; null when none is.
 * @throws AppError `session_not_found` for what the caller may not read.
 */
export async function replyUnderWay(options: { actor: Actor; sessionId: string }): Promise<string | null> {
  const { actor, sessionId } = options
  const found = await findSession(sessionId)
  if (!found || !canReadWords(actor, found.session)) throw new AppError('session_not_found')
  return firstReply(sessionId)
}

/** The reply that is made first in a session, whoever asks; null when none is. */
export async function firstReply(sessionId: string): Promise<string | null> {
  const [row] = await sql<{ message_id: string }[]>`
    select message_id from replies where session_id = ${sessionId} order by event_id limit 1`
  return row?.message_id ?? null
}
