import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { endSession } from '@/lib/sessions/end-session'
import { findSession } from '@/lib/sessions/find'
import { startSession } from '@/lib/sessions/start'
import { setCartQuantity } from './change-cart'
import { findProducts } from './products'
import { seedCatalogue } from './seed'

const shell = 'JKT-001'

beforeAll(async () => {
  await seedCatalogue()
})

async function guest() {
  const { session, session_token } = await startSession({
    actor: nobody,
    address: '192.0.2.1',
    channel: 'kiosk',
    type: 'visit',
    guest: true,
  })
  return { sessionId: session.session_id, actor: await identify([session_token], null) }
}

const changes = async (sessionId: string) => {
  const rows = await db.select().from(events).where(eq(events.sessionId, sessionId)).orderBy(events.id)
  return rows.filter((row) => row.type === 'cart').map(({ source, data }) => ({ source, data }))
}

test('the basket holds what was asked for, and each change lands on the timeline once', async () => {
  const visit = await guest()
  expect(await setCartQuantity({ ...visit, sku: shell, quantity: 2 })).toEqual({
    sessionId: visit.sessionId,
    cart: [{ sku: shell, quantity: 2 }],
  })
  await setCartQuantity({ ...visit, sku: shell, quantity: 2 })
  const emptied = await setCartQuantity({ ...visit, sku: shell, quantity: 0 })
  expect(emptied.cart).toEqual([])
  expect(await changes(visit.sessionId)).toEqual([
    { source: 'system', data: { sku: shell, quantity: 2 } },
    { source: 'system', data: { sku: shell, quantity: 0 } },
  ])
  const found = await findSession(visit.sessionId)
  expect(found?.session.data.cart).toEqual([])
})

test('there are never more in it than in stock, and the timeline says how many there are', async () => {
  const visit = await guest()
  const [product] = await findProducts([shell])
  const stock = product?.stock ?? 0
  const { cart } = await setCartQuantity({ ...visit, sku: shell, quantity: 99 })
  expect(cart).toEqual([{ sku: shell, quantity: stock }])
  expect(await changes(visit.sessionId)).toEqual([{ source: 'system', data: { sku: shell, quantity: stock } }])
})

test('two hands at once lose nothing of each other', async () => {
  const visit = await guest()
  await Promise.all([
    setCartQuantity({ ...visit, sku: shell, quantity: 1 }),
    setCartQuantity({ ...visit, sku: 'JKT-004', quantity: 3 }),
  ])
  const found = await findSession(visit.sessionId)
  expect(found?.session.data.cart).toHaveLength(2)
})

test('a foreign basket looks absent, an ended one stands, an unknown product is refused', async () => {
  const visit = await guest()
  const other = await guest()
  const change = { sessionId: visit.sessionId, sku: shell, quantity: 1 }
  await expect(setCartQuantity({ ...change, actor: other.actor })).rejects.toMatchObject({ code: 'session_not_found' })
  await expect(setCartQuantity({ ...visit, sku: 'NOPE-1', quantity: 1 })).rejects.toMatchObject({ code: 'invalid' })
  await endSession({ sessionId: visit.sessionId, reason: 'finished' })
  await expect(setCartQuantity({ ...change, actor: visit.actor })).rejects.toMatchObject({ code: 'session_ended' })
})

test('a change keeps the visit alive for seven more days', async () => {
  const visit = await guest()
  const later = new Date(Date.now() + 3 * 86_400_000)
  await setCartQuantity({ ...visit, sku: shell, quantity: 1, now: later })
  const found = await findSession(visit.sessionId)
  expect(found?.session.expiresAt.getTime()).toBe(later.getTime() + 7 * 86_400_000)
})
