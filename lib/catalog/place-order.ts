import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import { type OrderLine, orders } from '@/db/schema/catalog'
import type { CartLine } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/ids'
import type { SessionRow } from '@/lib/sessions/view'
import type { OrderView } from './order-schema'
import { priceIn } from './price'
import type { Currency } from './schema'
import { demandEnough } from './shortage'
import { type HeldProduct, holdProducts, moveStock } from './stock'
import { viewOrder } from './view-order'

// The most that the column of the sum holds.
const mostTotal = 2_147_483_647

/**
 * Records an order and takes what it needs off the stock, all or nothing; one row of type `order` on the timeline. No payment is taken.
 * The basket stays as it is: whoever calls has locked the session's row, and empties `data.cart` in the same transaction.
 * @param options.clientOrderId the same again in this session answers with the order that it made.
 * @throws AppError `invalid` for an empty basket or a sum beyond counting; `conflict` with an `errors` entry `/cart/<sku>` for each product
 * of which there are too few, in which case nothing was written.
 */
export async function placeOrder(
  options: {
    session: Pick<SessionRow, 'id' | 'personId' | 'locale'>
    cart: CartLine[]
    currency: Currency
    locale: Locale
    clientOrderId?: string
    now: Date
  },
  tx: Tx,
): Promise<OrderView> {
  const { session, cart, currency, locale, clientOrderId, now } = options
  const stored = clientOrderId === undefined ? undefined : await findPlaced(session.id, clientOrderId, tx)
  if (stored) return viewOrder(stored)
  const wanted = onePerProduct(cart)
  if (wanted.length === 0) throw new AppError('invalid', 'The basket is empty. Put something in it first.')
  const held = await holdProducts(
    wanted.map(({ sku }) => sku),
    tx,
  )
  demandEnough({ wanted, held, locale, remedy: 'Change the basket and order again.' })
  const lines = wanted.map(({ sku, quantity }) => lineOf(held.get(sku), quantity, currency, locale))
  const total = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
  if (total > mostTotal) throw new AppError('invalid', 'This is too much for one order. Order it in parts.')
  await moveStock(
    lines.map(({ sku, quantity }) => ({ sku, by: -quantity })),
    now,
    tx,
  )
  const id = newId(now.getTime())
  const number = await nextNumber(tx)
  const items = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const event = { sessionId: session.id, personId: session.personId, type: 'order', source: 'system' as const }
  const data = { orderId: id, number, total, currency, items }
  const [written] = await record([{ ...event, data, occurredAt: now }], tx)
  if (!written) throw new AppError('internal')
  const row = {
    id,
    number,
    sessionId: session.id,
    eventId: written.id,
    clientOrderId: clientOrderId ?? null,
    lines,
    currency,
    total,
    status: 'placed' as const,
    placedAt: now,
    updatedAt: now,
  }
  await tx.insert(orders).values(row)
  return viewOrder(row)
}

/** The order that this id made in the session, if any. */
export async function findPlaced(sessionId: string, clientOrderId: string, tx: Tx) {
  const theirs = and(eq(orders.sessionId, sessionId), eq(orders.clientOrderId, clientOrderId))
  const [row] = await tx.select().from(orders).where(theirs)
  return row
}

function onePerProduct(cart: CartLine[]): CartLine[] {
  const quantities = new Map<string, number>()
  for (const { sku, quantity } of cart) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity)
  return [...quantities].flatMap(([sku, quantity]) => (quantity > 0 ? { sku, quantity } : []))
}

function lineOf(product: HeldProduct | undefined, quantity: number, currency: Currency, locale: Locale): OrderLine {
  if (!product) throw new AppError('internal')
  return { sku: product.sku, name: product.name[locale], quantity, price: priceIn(product, currency) }
}

async function nextNumber(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ number: string }>(sql`select 'T' || nextval('order_numbers') as number`)
  if (!row) throw new AppError('internal')
  return row.number
}
