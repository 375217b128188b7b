import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import type { Actor } from '@/lib/people/actor'
import { canWriteSession } from '@/lib/sessions/access'
import { touch } from '@/lib/sessions/devices'
import { findSession, lockSession } from '@/lib/sessions/find'
import { quantityIn, setQuantity } from './cart'
import { findProducts } from './products'
import type { CartView } from './schema'

/**
 * Makes the basket hold this many of a product: within the stock and 99, 0 takes it out. Said again it changes nothing.
 * A change is one row of type `cart` on the timeline, with the quantity that came of it.
 * @returns the whole basket as it is now.
 * @throws AppError `session_not_found` (also for what is not the caller's), `session_ended`, `invalid` for an unknown sku.
 */
export async function setCartQuantity(
  options: { actor: Actor; sessionId: string; sku: string; quantity: number; now?: Date },
  tx: Tx = db,
): Promise<CartView> {
  const { actor, sessionId, sku, quantity } = options
  const now = options.now ?? new Date()
  const found = await findSession(sessionId, tx)
  if (!found || !canWriteSession(actor, found.session)) throw new AppError('session_not_found')
  return tx.transaction(async (inner) => {
    const session = await lockSession(sessionId, inner)
    if (!session) throw new AppError('session_not_found')
    if (session.status !== 'active' || session.expiresAt <= now) {
      throw new AppError('session_ended', 'Start a new one to carry on.')
    }
    const [product] = await findProducts([sku], inner)
    // What has left the catalogue can still be taken out.
    if (!product && quantity > 0) throw unknownSku()
    const { cart: before } = session.data
    const cart = setQuantity({ cart: before, sku, quantity, stock: product?.stock ?? 0 })
    const held = quantityIn(cart, sku)
    if (held === quantityIn(before, sku)) return { sessionId, cart: before }
    await inner
      .update(sessions)
      .set({ data: { ...session.data, cart }, updatedAt: now })
      .where(eq(sessions.id, sessionId))
    const event = { sessionId, personId: session.personId, type: 'cart', source: 'system' as const, occurredAt: now }
    await record([{ ...event, data: { sku, quantity: held } }], inner)
    await touch(session, now, inner)
    return { sessionId, cart }
  })
}

function unknownSku(): AppError {
  const detail = 'There is no such product.'
  return new AppError('invalid', detail, { errors: [{ pointer: '/sku', detail }] })
}
