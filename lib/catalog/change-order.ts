import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { OrderStatus } from '@/db/enums'
import { orders } from '@/db/schema/catalog'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canReadSession } from '@/lib/sessions/access'
import { findSession, lockSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'
import { canChangeOrders } from './access'
import { listedOrders, viewListed } from './list-orders'
import { canBecome, holdsGoods } from './order-life'
import type { ListedOrder } from './order-schema'
import { demandEnough } from './shortage'
import { holdProducts, moveStock } from './stock'
import type { OrderRow } from './view-order'

/**
 * Staff hand an order out, cancel it, or take either back; said again it changes nothing. Cancelling gives the goods back to the stock, once;
 * placing it again takes them off. One row of type `order_status` on the timeline.
 * @throws AppError `not_found` (also for what is not the caller's), `forbidden` for others who may read it, `conflict` for what cannot become
 * of it or where there is too little to place it again.
 */
export async function changeOrder(
  options: { actor: Actor; orderId: string; status: OrderStatus; now?: Date },
  tx: Tx = db,
): Promise<ListedOrder> {
  const { actor, orderId, status, now = new Date() } = options
  const [found] = await tx.select({ sessionId: orders.sessionId }).from(orders).where(eq(orders.id, orderId))
  const session = found && (await findSession(found.sessionId, tx))
  if (!session || !canReadSession(actor, session.session)) throw new AppError('not_found')
  if (!canChangeOrders(actor)) throw new AppError('forbidden', 'Only staff hand orders out or cancel them.')
  const changed = await tx.transaction((inner) => change(orderId, status, now, inner))
  if (changed) {
    const { order, session: held } = changed
    const about = { personId: held.personId, sessionId: held.id, detail: { order: order.number, to: status } }
    await noteAudit({ actor, action: 'order_changed', now, ...about })
  }
  const [row] = await listedOrders().where(eq(orders.id, orderId))
  if (!row) throw new AppError('not_found')
  return viewListed(row)
}

type Held = { order: OrderRow; session: SessionRow }

async function change(orderId: string, to: OrderStatus, now: Date, tx: Tx): Promise<Held | null> {
  const held = await holdOrder(orderId, tx)
  const { order, session } = held
  const { status: from } = order
  if (from === to) return null
  if (!canBecome(from, to)) throw new AppError('conflict', `A ${from} order cannot become ${to}. Place it again first.`)
  await tx.update(orders).set({ status: to, updatedAt: now }).where(eq(orders.id, orderId))
  const event = { sessionId: session.id, personId: session.personId, type: 'order_status', source: 'system' as const }
  const data = { orderId, number: order.number, from, to }
  await record([{ ...event, data, occurredAt: now }], tx)
  if (holdsGoods(from) !== holdsGoods(to)) await moveGoods(order, holdsGoods(to) ? -1 : 1, now, tx)
  return held
}

/** Orders change, and move from session to session, under the lock of their session alone. */
async function holdOrder(orderId: string, tx: Tx): Promise<Held> {
  const read = () => tx.select().from(orders).where(eq(orders.id, orderId))
  for (;;) {
    const [seen] = await read()
    const session = seen && (await lockSession(seen.sessionId, tx))
    const [order] = await read()
    if (!session || !order) throw new AppError('not_found')
    if (order.sessionId === session.id) return { order, session }
  }
}

async function moveGoods({ lines }: OrderRow, sign: 1 | -1, now: Date, tx: Tx) {
  const held = await holdProducts(
    lines.map(({ sku }) => sku),
    tx,
  )
  if (sign === -1) demandEnough({ wanted: lines, held, locale: 'en', remedy: 'The order stays as it is.' })
  await moveStock(
    lines.map(({ sku, quantity }) => ({ sku, by: sign * quantity })),
    now,
    tx,
  )
}
