import { eq } from 'drizzle-orm'
import { orders } from '@/db/schema/catalog'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import type { Actor } from '@/lib/people/actor'
import { canReadSession } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { noteLook } from '@/lib/sessions/note-look'
import { listedOrders, viewListed } from './list-orders'
import type { ListedOrder } from './order-schema'

/**
 * The receipt of an order, for whoever may read the session it was placed in.
 * @throws AppError `not_found` for what is absent or not the caller's: the two look the same.
 */
export async function readOrder(options: { actor: Actor; orderId: string }): Promise<ListedOrder> {
  const { actor, orderId } = options
  const [row] = isUuid(orderId) ? await listedOrders().where(eq(orders.id, orderId)) : []
  const found = row && (await findSession(row.order.sessionId))
  if (!found || !canReadSession(actor, found.session)) throw new AppError('not_found')
  await noteLook({ actor, session: found.session })
  return viewListed(row)
}
