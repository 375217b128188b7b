import { and, asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { canReadSession } from './access'
import { findSession } from './find'
import { type Move, moveData } from './schema'

const atMost = 500

/**
 * Where a session began and how it went from surface to surface, oldest first; `from` is null for the first.
 * @throws AppError `session_not_found` for what is absent or not the caller's.
 */
export async function readMoves(options: { actor: Actor; sessionId: string }) {
  const found = await findSession(options.sessionId)
  if (!found || !canReadSession(options.actor, found.session)) throw new AppError('session_not_found')
  const rows = await db
    .select({ data: events.data, at: events.occurredAt })
    .from(events)
    .where(and(eq(events.sessionId, options.sessionId), eq(events.type, 'channel'), eq(events.source, 'system')))
    .orderBy(asc(events.id))
    .limit(atMost)
  const items: Move[] = rows.map(({ data, at }) => ({ ...moveData.parse(data), at: at.toISOString() }))
  return { items, nextCursor: null }
}
