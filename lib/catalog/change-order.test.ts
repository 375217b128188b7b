import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import type { OrderStatus } from '@/db/enums'
import { audit } from '@/db/schema/audit'
import { products } from '@/db/schema/catalog'
import { events } from '@/db/schema/events'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { program } from '@/lib/people/member.fixture'
import { endSession } from '@/lib/sessions/end-session'
import { findSession } from '@/lib/sessions/find'
import { startSession } from '@/lib/sessions/start'
import { setCartQuantity } from './change-cart'
import { changeOrder } from './change-order'
import { listOrders } from './list-orders'
import { orderBasket } from './order-basket'
import { orderQuery } from './order-schema'
import { readOrder } from './read-order'
import { seedCatalogue } from './seed'

const sku = 'BAG-001'

beforeAll(async () => {
  await seedCatalogue()
})

async function visitor(quantity: number) {
  await db.update(products).set({ stock: 9 }).where(eq(products.sku, sku))
  const options = { actor: nobody, address: '192.0.2.8', channel: 'kiosk', type: 'visit', guest: true } as const
  const { session, session_token } = await startSession(options)
  const visit = { sessionId: session.session_id, actor: await identify([session_token], null) }
  if (quantity > 0) await setCartQuantity({ ...visit, sku, quantity })
  return visit
}

async function stock() {
  const [row] = await db.select().from(products).where(eq(products.sku, sku))
  return row?.stock
}

async function said(sessionId: string, type: string) {
  const rows = await db.select().from(events).where(eq(events.sessionId, sessionId)).orderBy(events.id)
  return rows.filter((row) => row.type === type).map(({ data }) => data)
}

test('a basket becomes one order, also when the button is pressed five times', async () => {
  const visit = await visitor(2)
  const placed = await Promise.all(Array.from({ length: 5 }, () => orderBasket({ ...visit, clientOrderId: 'once' })))
  expect(new Set(placed.map(({ id }) => id)).size).toBe(1)
  expect(placed[0]).toMatchObject({ status: 'placed', currency: 'INR', lines: [{ sku, quantity: 2 }] })
  expect(await stock()).toBe(7)
  expect((await findSession(visit.sessionId))?.session.data.cart).toEqual([])
  expect(await said(visit.sessionId, 'order')).toHaveLength(1)
  expect(await said(visit.sessionId, 'cart')).toEqual([
    { sku, quantity: 2 },
    { sku, quantity: 0 },
  ])
  await expect(orderBasket(visit)).rejects.toMatchObject({ code: 'invalid' })
  await endSession({ sessionId: visit.sessionId, reason: 'finished' })
  await expect(orderBasket(visit)).rejects.toMatchObject({ code: 'session_ended' })
  expect(await orderBasket({ ...visit, clientOrderId: 'once' })).toEqual(placed[0])
})

test('the goods of a cancelled order come back once, and leave once when it is placed again', async () => {
  const visit = await visitor(3)
  const { id } = await orderBasket(visit)
  const staff = await program('admin')
  const become = (status: OrderStatus) => changeOrder({ actor: staff, orderId: id, status })
  expect(await stock()).toBe(6)
  await Promise.all(Array.from({ length: 6 }, () => become('cancelled')))
  expect(await stock()).toBe(9)
  await expect(become('collected')).rejects.toMatchObject({ code: 'conflict' })
  await Promise.all([become('placed'), become('placed')])
  expect(await stock()).toBe(6)
  await become('cancelled')
  await db.update(products).set({ stock: 2 }).where(eq(products.sku, sku))
  await expect(become('placed')).rejects.toMatchObject({ code: 'conflict' })
  expect(await stock()).toBe(2)
  const moves = [
    ['placed', 'cancelled'],
    ['cancelled', 'placed'],
    ['placed', 'cancelled'],
  ].map(([from, to]) => expect.objectContaining({ orderId: id, from, to }))
  expect(await said(visit.sessionId, 'order_status')).toEqual(moves)
  const notes = await db.select().from(audit).where(eq(audit.sessionId, visit.sessionId))
  expect(notes.filter(({ action }) => action === 'order_changed')).toHaveLength(3)
})

test('one of two gets what is left when an order is placed while another is cancelled and placed again', async () => {
  const visits = [await visitor(1), await visitor(1), await visitor(1)]
  const [first] = await Promise.all(visits.slice(0, 1).map((visit) => orderBasket(visit)))
  await db.update(products).set({ stock: 0 }).where(eq(products.sku, sku))
  const staff = await program('admin')
  const become = (status: OrderStatus) => changeOrder({ actor: staff, orderId: first?.id ?? '', status })
  await become('cancelled')
  const wanting = [become('placed'), ...visits.slice(1).map((visit) => orderBasket(visit))]
  const got = await Promise.allSettled(wanting)
  expect(got.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await stock()).toBe(0)
})

test('an order is there for its device and for staff, and absent for everybody else', async () => {
  const visit = await visitor(1)
  const { id, number } = await orderBasket(visit)
  const other = await visitor(0)
  const staff = await program('admin')
  expect((await readOrder({ actor: visit.actor, orderId: id })).number).toBe(number)
  await expect(readOrder({ actor: other.actor, orderId: id })).rejects.toMatchObject({ code: 'not_found' })
  const mine = { actor: visit.actor, orderId: id, status: 'collected' as const }
  await expect(changeOrder(mine)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(changeOrder({ ...mine, actor: other.actor })).rejects.toMatchObject({ code: 'not_found' })
  const listed = async (actor: typeof staff, query: object = {}) => {
    const { items } = await listOrders({ actor, ...orderQuery.parse({ limit: 200, ...query }) })
    return items.map((order) => order.id)
  }
  expect(await listed(visit.actor)).toEqual([id])
  expect(await listed(other.actor)).toEqual([])
  expect(await listed(staff)).toContain(id)
  expect(await listed(staff, { q: number.slice(1) })).toEqual([id])
  expect(await listed(staff, { q: number, status: 'cancelled' })).toEqual([])
  await expect(listed(nobody)).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('pages of orders hold each once', async () => {
  const visit = await visitor(0)
  const now = new Date('2026-03-01T10:00:00Z')
  for (let n = 0; n < 5; n += 1) {
    await setCartQuantity({ ...visit, sku, quantity: 1 })
    await orderBasket({ ...visit, now })
  }
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listOrders({ actor: visit.actor, ...orderQuery.parse({ limit: 2, cursor }) })
    seen.push(...page.items.map(({ id }) => id))
    if (!page.nextCursor) break
    cursor = page.nextCursor
  }
  expect(seen).toHaveLength(5)
  expect(seen).toEqual([...new Set(seen)])
})
