import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { orders, products } from '@/db/schema/catalog'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { seedCatalogue } from '@/lib/catalog/seed'
import { nobody } from '@/lib/people/actor'
import { member } from '@/lib/people/member.fixture'
import { startSession } from '@/lib/sessions/start'
import { de } from './replies/de'
import { en } from './replies/en'
import { hi } from './replies/hi'
import { talk, visitor } from './visitor.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

const setStock = (sku: string, stock: number) => db.update(products).set({ stock }).where(eq(products.sku, sku))
const stockOf = async (sku: string) => (await db.select().from(products).where(eq(products.sku, sku)))[0]?.stock

/** A session that is there, of a person where one is named. */
async function sessionOf(personId: string | null = null) {
  const { session } = await startSession({
    actor: nobody,
    address: '192.0.2.9',
    channel: 'kiosk',
    type: 'visit',
    guest: true,
  })
  if (personId) await db.update(sessions).set({ personId }).where(eq(sessions.id, session.session_id))
  return { id: session.session_id, type: 'visit', channel: 'kiosk', personId } as const
}

const guest = async (locale: 'en' | 'de' | 'hi' = 'en') => visitor(locale, { session: await sessionOf() })

describe('ordering', () => {
  it.each([
    ['en', 'Storm umbrella', ['checkout', 'yes please'], en],
    ['en', 'Storm umbrella', ['place my order', 'place the order'], en],
    ['de', 'Sturmschirm', ['Kasse', 'ja bitte'], de],
    ['de', 'Sturmschirm', ['bestellen', 'Ja, bitte bestellen'], de],
    ['hi', 'आँधी छाता', ['भुगतान', 'हाँ जी'], hi],
  ] as const)('shows the basket, asks, and orders on yes (%s, %s, %j)', async (locale, goods, [pay, yes], say) => {
    await setStock('UMB-001', 9)
    const person = await guest(locale)
    await person.say(goods)
    await person.say(say.quick.add)
    const asked = await person.say(pay)
    expect(asked).toMatchObject({ outcome: 'asked', quick: [say.quick.yes, say.quick.no], orderId: null })
    expect(asked.text).toContain(`${say.payAtCounter} ${say.confirmOrder}`)
    expect(asked.data.last_action).toBe('asked_order')
    expect(await stockOf('UMB-001')).toBe(9)
    const ordered = await person.say(yes)
    const [order] = await db
      .select()
      .from(orders)
      .where(eq(orders.id, ordered.orderId ?? ''))
    expect(ordered.text).toContain(order?.number)
    expect(ordered).toMatchObject({ outcome: 'answered', data: { cart: [], last_action: 'ordered', wish: null } })
    expect(order).toMatchObject({ currency: locale === 'de' ? 'EUR' : 'INR', lines: [{ sku: 'UMB-001', quantity: 1 }] })
    expect(await stockOf('UMB-001')).toBe(8)
    expect((await person.say(say.quick.orders)).text).toContain(order?.number)
  })

  it.each([
    ['no', en.notOrdered],
    ['No, thanks', en.notOrdered],
    ['yes, but take the umbrella out', null],
    ['is it waterproof?', null],
    ['yes, two of the second', null],
  ])('never orders on %s', async (answer, text) => {
    const person = await guest()
    await person.say('storm umbrella')
    await person.say('add it')
    await person.say('pay')
    const said = await person.say(answer)
    expect(said.orderId).toBeNull()
    if (text) expect([said.text, said.data.cart.length]).toEqual([text, 1])
    expect((await person.say('yes')).orderId).toBeNull()
  })

  it('asks again when the basket has changed since, or something else was talked about', async () => {
    const person = await guest()
    await person.say('add the storm umbrella')
    await person.say('pay')
    person.elsewhere({ cart: [{ sku: 'UMB-001', quantity: 2 }] })
    const again = await person.say('yes')
    expect(again).toMatchObject({ orderId: null, outcome: 'asked' })
    expect(again.text).toContain('2 × Storm umbrella')
    expect((await person.say('ja')).orderId).not.toBeNull()
    expect(await talk('en', 'yes')).toMatchObject({ orderId: null, outcome: 'asked' })
  })

  it('says what there is too little of and what to do, and orders nothing', async () => {
    const person = await guest()
    await person.say('add three storm umbrellas')
    await setStock('UMB-001', 2)
    const short = await person.say('pay')
    expect(short.text).toBe(`${en.onlySoMany('Storm umbrella', 2)} ${en.changeAndOrder}`)
    expect(short.outcome).toBe('declined')
    await person.say('make it two')
    await person.say('pay')
    await setStock('UMB-001', 0)
    const gone = await person.say('yes')
    expect(gone).toMatchObject({
      orderId: null,
      outcome: 'declined',
      data: { cart: [{ sku: 'UMB-001', quantity: 2 }] },
    })
    expect(gone.text).toContain(en.soldOut('Storm umbrella', []))
    await setStock('UMB-001', 9)
  })
})

describe('orders and tiers', () => {
  it('tells a person what they ordered in any visit, and nobody else', async () => {
    const { id } = await member('customer')
    const before = visitor('en', { session: await sessionOf(id) })
    await before.say('add two storm umbrellas')
    await before.say('pay')
    const { text } = await before.say('yes')
    const number = /T\d+/.exec(text)?.[0] ?? ''
    await db.update(sessions).set({ status: 'ended' }).where(eq(sessions.personId, id))
    const later = visitor('de', { session: await sessionOf(id) })
    expect((await later.say('Wo ist meine Bestellung?')).text).toMatch(new RegExp(`${number} vom .*2 × Storm umbrella`))
    expect((await later.say(`cancel my order ${number.toLowerCase()}`)).text).toContain(en.changeOrder)
    const other = visitor('en', { session: await sessionOf() })
    expect(await other.say('what did I buy?')).toMatchObject({ text: en.noOrders(false), outcome: 'declined' })
    expect((await other.say(`where is my order ${number}`)).text).toBe(en.noSuchOrder(number))
  })

  it('tells the tier of this very person alone', async () => {
    const { id } = await member('customer')
    const session = await sessionOf(id)
    const ask = () => visitor('en', { session }).say('what is my loyalty tier?')
    expect((await ask()).text).toBe(en.noTier)
    await db.update(people).set({ loyaltyTier: 'gold' }).where(eq(people.id, id))
    expect((await ask()).text).toBe(en.tier('gold'))
    expect(await talk('de', 'Wie viele Treuepunkte habe ich?')).toMatchObject({
      text: de.tierOfGuest,
      outcome: 'declined',
    })
  })
})
