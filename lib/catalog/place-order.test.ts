import { eq, inArray } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { orders, products } from '@/db/schema/catalog'
import { events } from '@/db/schema/events'
import type { CartLine } from '@/db/schema/sessions'
import { nobody } from '@/lib/people/actor'
import { lockSession } from '@/lib/sessions/find'
import { startSession } from '@/lib/sessions/start'
import { placeOrder } from './place-order'
import { ordersOf } from './read-orders'
import { seedCatalogue } from './seed'

beforeAll(async () => {
  await seedCatalogue()
})

async function guest() {
  const started = await startSession({
    actor: nobody,
    address: '192.0.2.9',
    channel: 'kiosk',
    type: 'visit',
    guest: true,
  })
  return started.session.session_id
}

const setStock = (sku: string, stock: number) => db.update(products).set({ stock }).where(eq(products.sku, sku))

async function stockOf(...skus: string[]) {
  const rows = await db.select().from(products).where(inArray(products.sku, skus)).orderBy(products.sku)
  return rows.map(({ stock }) => stock)
}

function order(sessionId: string, cart: CartLine[], rest: { clientOrderId?: string; now?: Date } = {}) {
  return db.transaction(async (tx) => {
    const session = await lockSession(sessionId, tx)
    if (!session) throw new Error('no session')
    return placeOrder({ session, cart, currency: 'EUR', locale: 'de', now: new Date(), ...rest }, tx)
  })
}

test('an order is what was bought, off the stock, once on the timeline', async () => {
  await Promise.all([setStock('JKT-001', 5), setStock('BAG-001', 3)])
  const sessionId = await guest()
  const cart = [
    { sku: 'JKT-001', quantity: 2 },
    { sku: 'BAG-001', quantity: 1 },
  ]
  const placed = await order(sessionId, cart, { clientOrderId: 'one' })
  expect(placed).toMatchObject({ session_id: sessionId, status: 'placed', currency: 'EUR' })
  expect(placed.number).toMatch(/^T\d{4,}$/)
  expect(placed.lines.map(({ sku, quantity }) => ({ sku, quantity }))).toEqual(cart)
  expect(placed.lines[0]).toMatchObject({ name: 'Monsunjacke', price: 7490 })
  expect(placed.total).toBe(placed.lines.reduce((sum, line) => sum + line.price * line.quantity, 0))
  expect(await stockOf('BAG-001', 'JKT-001')).toEqual([2, 3])

  const [again, once] = await Promise.all([
    order(sessionId, cart, { clientOrderId: 'one' }),
    order(sessionId, [{ sku: 'JKT-001', quantity: 1 }], { clientOrderId: 'one' }),
  ])
  expect(again).toEqual(placed)
  expect(once).toEqual(placed)
  expect(await stockOf('BAG-001', 'JKT-001')).toEqual([2, 3])
  const rows = await db.select().from(events).where(eq(events.sessionId, sessionId))
  expect(rows.filter(({ type }) => type === 'order').map(({ data }) => data)).toEqual([
    { orderId: placed.id, number: placed.number, total: placed.total, currency: 'EUR', items: 3 },
  ])
})

test('of ten who want the last piece exactly one gets it', async () => {
  await setStock('UMB-001', 1)
  const visitors = await Promise.all(Array.from({ length: 10 }, guest))
  const tries = await Promise.allSettled(visitors.map((id) => order(id, [{ sku: 'UMB-001', quantity: 1 }])))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of tries) {
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' })
  }
  expect(await stockOf('UMB-001')).toEqual([0])
})

test('two who want the same two things in another order never lock each other out', async () => {
  await Promise.all([setStock('JKT-001', 40), setStock('BAG-001', 40)])
  const visitors = await Promise.all(Array.from({ length: 12 }, guest))
  const cart = [
    { sku: 'JKT-001', quantity: 1 },
    { sku: 'BAG-001', quantity: 1 },
  ]
  await Promise.all(visitors.map((id, n) => order(id, n % 2 ? cart : cart.toReversed())))
  expect(await stockOf('BAG-001', 'JKT-001')).toEqual([28, 28])
})

test('what is short is named, and nothing of the order is written', async () => {
  await Promise.all([setStock('JKT-001', 1), setStock('BAG-001', 9), setStock('UMB-001', 0)])
  const sessionId = await guest()
  const cart = ['BAG-001', 'JKT-001', 'UMB-001', 'GONE-1'].map((sku) => ({ sku, quantity: 2 }))
  await expect(order(sessionId, cart)).rejects.toMatchObject({
    code: 'conflict',
    errors: [
      { pointer: '/cart/JKT-001', detail: 'Of Monsunjacke only 1 is left.' },
      { pointer: '/cart/UMB-001', detail: 'Sturmschirm is sold out.' },
      { pointer: '/cart/GONE-1', detail: 'GONE-1 is sold out.' },
    ],
  })
  await expect(order(sessionId, [])).rejects.toMatchObject({ code: 'invalid' })
  expect(await stockOf('BAG-001')).toEqual([9])
  expect(await db.$count(orders, eq(orders.sessionId, sessionId))).toBe(0)
})

test('ordersOf gives the newest first, and to a guest those of this session alone', async () => {
  await setStock('BAG-001', 9)
  const [mine, other] = await Promise.all([guest(), guest()])
  const cart = [{ sku: 'BAG-001', quantity: 1 }]
  const first = await order(mine, cart, { now: new Date('2026-01-01T10:00:00Z') })
  const second = await order(mine, cart, { now: new Date('2026-01-01T11:00:00Z') })
  await order(other, cart)
  expect(await ordersOf({ personId: null, sessionId: mine })).toEqual([second, first])
  expect(await ordersOf({ personId: null, sessionId: mine, limit: 1 })).toEqual([second])
})
