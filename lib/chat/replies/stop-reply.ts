import { eq, sql as query } from 'drizzle-orm'
import type { z } from 'zod'
import { db, sql, type Tx } from '@/db/client'
import { messages } from '@/db/schema/chat'
import type { stoppedView } from '@/lib/chat/schema'
import { viewMessage } from '@/lib/chat/view'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { canChangeWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { awaitReply } from './follow-reply'
import { announcement } from './live-replies'

const longestMs = 5000

/**
 * Stops the reply that is being made in a session, from whatever device and on whatever copy; what was said until then stays. Those that
 * wait behind it are made.
 * @returns the reply that was stopped; null when none was being made.
 * @throws AppError `session_not_found`.
 */
export async function stopReply(options: { actor: Actor; sessionId: string }): Promise<z.infer<typeof stoppedView>> {
  const { sessionId } = options
  const found = await findSession(sessionId)
  if (!found || !canChangeWords(options.actor, found.session)) throw new AppError('session_not_found')
  const [row] = await sql<{ message_id: string }[]>`
    update replies set stop_requested_at = coalesce(stop_requested_at, now())
    where message_id = (select message_id from replies where session_id = ${sessionId} order by event_id limit 1)
    returning message_id`
  if (!row) return { sessionId, reply: null }
  const { channel, payload } = announcement(row.message_id, 'stop')
  await sql`select pg_notify(${channel}, ${payload})`
  await awaitReply(row.message_id, longestMs)
  const [reply] = await db.select().from(messages).where(eq(messages.id, row.message_id))
  return { sessionId, reply: reply ? viewMessage(reply) : null }
}

/** Has every reply that is or waits to be made in a session stop once the caller's transaction commits; what was said until then stays. */
export async function stopReplies(sessionId: string, tx: Tx) {
  const rows = await tx.execute<{ message_id: string }>(query`
    update replies set stop_requested_at = coalesce(stop_requested_at, now()) where session_id = ${sessionId} returning message_id`)
  for (const { message_id } of rows) {
    const { channel, payload } = announcement(message_id, 'stop')
    await tx.execute(query`select pg_notify(${channel}, ${payload})`)
  }
}
