import type { orders } from '@/db/schema/catalog'
import type { OrderView } from './order-schema'

export type OrderRow = typeof orders.$inferSelect

/** An order as the wire has it. */
export function viewOrder(row: OrderRow): OrderView {
  return {
    id: row.id,
    number: row.number,
    session_id: row.sessionId,
    status: row.status,
    lines: row.lines,
    currency: row.currency,
    total: row.total,
    placed_at: row.placedAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  }
}
