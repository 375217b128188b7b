import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { locales } from '@/db/enums'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import type { Actor } from '@/lib/people/actor'
import { canWriteSession } from '@/lib/sessions/access'
import { touch } from '@/lib/sessions/devices'
import { findSession, lockSession } from '@/lib/sessions/find'
import type { OrderView } from './order-schema'
import { findPlaced, placeOrder } from './place-order'
import { currencyOf } from './price'
import { viewOrder } from './view-order'

/**
 * Orders what is in a session's basket and empties it; guests may order. On the timeline stand the order, then the basket's lines taken out.
 * @param options.clientOrderId the same again answers with the order that it made, also once the session has ended.
 * @throws AppError `session_not_found` (also for what is not the caller's), `session_ended`, `invalid` for an empty basket,
 * `conflict` naming what is short.
 */
export async function orderBasket(
  options: { actor: Actor; sessionId: string; clientOrderId?: string | undefined; now?: Date },
  tx: Tx = db,
): Promise<OrderView> {
  const { actor, sessionId, clientOrderId, now = new Date() } = options
  const found = await findSession(sessionId, tx)
  if (!found || !canWriteSession(actor, found.session)) throw new AppError('session_not_found')
  return tx.transaction(async (inner) => {
    const session = await lockSession(sessionId, inner)
    if (!session) throw new AppError('session_not_found')
    const stored = clientOrderId === undefined ? undefined : await findPlaced(sessionId, clientOrderId, inner)
    if (stored) return viewOrder(stored)
    if (session.status !== 'active' || session.expiresAt <= now) {
      throw new AppError('session_ended', 'Start a new one to carry on.')
    }
    const { cart } = session.data
    const locale = locales.find((one) => one === session.locale) ?? 'en'
    const again = clientOrderId === undefined ? {} : { clientOrderId }
    const order = await placeOrder({ session, cart, currency: currencyOf(locale), locale, now, ...again }, inner)
    await inner
      .update(sessions)
      .set({ data: { ...session.data, cart: [] }, updatedAt: now })
      .where(eq(sessions.id, sessionId))
    const event = { sessionId, personId: session.personId, type: 'cart', source: 'system' as const, occurredAt: now }
    const takenOut = cart.map(({ sku }) => ({ ...event, data: { sku, quantity: 0 } }))
    await record(takenOut, inner)
    await touch(session, now, inner)
    return order
  })
}
