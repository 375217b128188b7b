import { desc, eq, getTableColumns } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { orders } from '@/db/schema/catalog'
import { sessions } from '@/db/schema/sessions'
import type { OrderView } from './order-schema'
import { viewOrder } from './view-order'

/** What a person ordered in all their sessions, or what a guest ordered in this one; the newest first. Who may ask is for the caller to know. */
export async function ordersOf(
  options: { personId: string | null; sessionId: string; limit?: number },
  tx: Tx = db,
): Promise<OrderView[]> {
  const { personId, sessionId, limit = 20 } = options
  const rows = await tx
    .select(getTableColumns(orders))
    .from(orders)
    .innerJoin(sessions, eq(sessions.id, orders.sessionId))
    .where(personId ? eq(sessions.personId, personId) : eq(orders.sessionId, sessionId))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(limit)
  return rows.map(viewOrder)
}
