import { desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { orders } from '@/db/schema/catalog'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { canReadSession } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { noteLook } from '@/lib/sessions/note-look'
import type { OrderView } from './order-schema'
import { viewOrder } from './view-order'

// A conversation that orders more often is no visit.
const atMost = 100

/**
 * What was ordered in one session, oldest first, as its thread shows it.
 * @throws AppError `session_not_found` for what is absent or not the caller's.
 */
export async function sessionOrders(options: { actor: Actor; sessionId: string }) {
  const { actor, sessionId } = options
  const found = await findSession(sessionId)
  if (!found || !canReadSession(actor, found.session)) throw new AppError('session_not_found')
  await noteLook({ actor, session: found.session })
  const newest = desc(orders.placedAt)
  const rows = await db.select().from(orders).where(eq(orders.sessionId, sessionId)).orderBy(newest).limit(atMost)
  const items: OrderView[] = rows.reverse().map(viewOrder)
  return { items, nextCursor: null }
}
