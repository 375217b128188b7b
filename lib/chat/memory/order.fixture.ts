import { db } from '@/db/client'
import { type OrderLine, orders } from '@/db/schema/catalog'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/ids'

/** An order of a session. @returns its id. */
export async function insertOrder(sessionId: string, lines: OrderLine[]): Promise<string> {
  const id = newId()
  const now = new Date()
  const [event] = await record(
    [{ sessionId, personId: null, type: 'order', source: 'system', data: { orderId: id }, occurredAt: now }],
    db,
  )
  const total = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0)
  await db.insert(orders).values({
    id,
    number: `T${id}`,
    sessionId,
    eventId: event?.id ?? 0,
    lines,
    currency: 'INR',
    total,
    status: 'placed',
    placedAt: now,
    updatedAt: now,
  })
  return id
}
