import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { memories, messages } from '@/db/schema/chat'
import { seedCatalogue } from '@/lib/catalog/seed'
import { sendMessage } from '@/lib/chat/send-message'
import { nobody } from '@/lib/people/actor'
import { member } from '@/lib/people/member.fixture'
import { findSession } from '@/lib/sessions/find'
import { insertOrder } from './order.fixture'
import { dataOf, takeTurn, visitOf, wish } from './turn.fixture'

const jacket = 'JKT-001'

beforeAll(async () => {
  await seedCatalogue()
})

const factsFrom = async (messageId: string) => {
  const rows = await db.select().from(memories).where(eq(memories.messageId, messageId))
  return rows.map(({ kind, subject }) => `${kind} ${subject}`).sort()
}

async function factsIn(sessionId: string) {
  const rows = await db
    .select({ fact: memories })
    .from(memories)
    .innerJoin(messages, eq(messages.id, memories.messageId))
    .where(eq(messages.sessionId, sessionId))
  return rows.map(({ fact }) => fact)
}

test('each turn leaves what is new in it, hung on what was said', async () => {
  const { actor } = await member()
  const { id } = await visitOf(actor)
  const asked = await takeTurn(id, 'A blue rain jacket in M under 7000, for cycling', {
    data: {
      wish: wish('rain jacket cycling', { colour: 'blue', size: 'm', budget: { max: 700_000, currency: 'INR' } }),
    },
  })
  expect(await factsFrom(asked)).toEqual([
    'budget rain jacket cycling',
    'colour rain jacket cycling',
    'size letter',
    'use cycling',
    'wish rain jacket cycling',
  ])
  // What was taken over from the wish before is not said again.
  const refined = await takeTurn(id, 'A warm one', {
    data: {
      wish: wish('rain jacket cycling warm', { colour: 'blue', size: 'm', budget: { max: 700_000, currency: 'INR' } }),
    },
  })
  expect(await factsFrom(refined)).toEqual(['wish rain jacket cycling warm'])
  const looked = await takeTurn(id, 'Tell me about the second one', {
    data: { recent: [jacket], last_action: 'viewed' },
  })
  expect(await factsFrom(looked)).toEqual([`product ${jacket}`])
  // The only thing a search found was shown by us.
  const shown = await takeTurn(id, 'An umbrella', { data: { recent: ['UMB-001', jacket], last_action: 'searched' } })
  expect(await factsFrom(shown)).toEqual([])
  const added = await takeTurn(id, 'I take two', {
    data: { cart: [{ sku: jacket, quantity: 2 }], last_action: 'added' },
  })
  expect(await factsFrom(added)).toEqual([`product ${jacket}`])
  const orderId = await insertOrder(id, [{ sku: jacket, name: 'Shell', quantity: 2, price: 649_000 }])
  const ordered = await takeTurn(id, 'Order it', { data: { cart: [] }, parts: [{ type: 'order', orderId }] })
  expect(await factsFrom(ordered)).toEqual(['outcome visit', `purchase ${orderId}`])

  const { conversation_summary: summary } = await dataOf(id)
  expect(summary).toContain('Wants: rain jacket cycling warm.')
  expect(summary).toContain('Size: M.')
  expect(summary).toContain('Budget: up to ₹7,000.')
  expect(summary).toContain('Ordered: 2 × Monsoon shell.')
  expect(summary).toContain('“A blue rain jacket in M under 7000, for cycling”')
})

test('that a person was asked for is an outcome', async () => {
  const { id } = await visitOf(nobody, { guest: true })
  const asked = await takeTurn(id, 'A person please', { wantsPerson: true })
  expect(await factsFrom(asked)).toEqual(['outcome visit'])
  expect((await dataOf(id)).conversation_summary).toContain('Asked for a person.')
})

test('what we brought up is not what they said', async () => {
  const { id } = await visitOf(nobody, { guest: true })
  const greeted = await takeTurn(id, 'Hello', {
    data: { wish: wish('tent'), recent: [jacket], last_recommended_skus: [jacket], last_action: 'followed_up' },
  })
  expect(await factsFrom(greeted)).toEqual([])
  const agreed = await takeTurn(id, 'Yes, a blue one for camping', {
    data: { wish: wish('tent camping', { colour: 'blue' }), last_action: 'searched' },
  })
  expect(await factsFrom(agreed)).toEqual(['colour camping', 'use camping', 'wish camping'])
  const asked = await takeTurn(id, 'What goes with it', { data: { wish: wish('camping'), last_action: 'searched' } })
  expect(await factsFrom(asked)).toEqual([])
})

test('names, numbers and addresses are never part of a fact or of a summary', async () => {
  const { id } = await visitOf(nobody, { guest: true })
  const secret = ['Aparajita', '98765 43210', 'asha@example.org', '4111 1111 1111 1111', 'hunter2']
  const [name, phone, mail, card, password] = secret
  await takeTurn(id, `I need a jacket for ${name}. I want you to call me on ${phone} before 5.`, {
    data: {
      wish: wish(`jacket ${name?.toLowerCase()} 9876543210 ${mail}`, { size: `m ${phone}`, colour: name ?? '' }),
    },
  })
  await takeTurn(
    id,
    `I would like to pay with ${card} today. I need you to write to ${mail} now. My password is not ${password} any more.`,
  )
  const facts = await factsIn(id)
  expect(facts.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(['wish jacket'])
  const { conversation_summary: summary } = await dataOf(id)
  for (const word of secret.slice(1)) expect(JSON.stringify(facts) + summary).not.toContain(word)
  expect(JSON.stringify(facts)).not.toMatch(/aparajita/i)
})

test('a companion’s words leave no fact and no summary', async () => {
  const { actor } = await member()
  const { id } = await visitOf(actor, { type: 'inner_voice' })
  await takeTurn(id, 'I need a blue jacket because I am sad', {
    data: { wish: wish('jacket', { colour: 'blue' }) },
    wantsPerson: true,
  })
  expect(await factsIn(id)).toEqual([])
  expect((await findSession(id))?.session.data.conversation_summary).toBe('')
})

test('a summary stays within 600 characters however long a visit is, with the latest in it', async () => {
  const { id } = await visitOf(nobody, { guest: true })
  const goods = ['umbrella', 'tent', 'lamp', 'backpack', 'helmet', 'bottle', 'stove', 'lantern', 'boot', 'scarf']
  for (const [index, thing] of goods.entries()) {
    const words = `I really need a ${thing} ${'that does not break '.repeat(12)} under ${index + 1}000`
    await takeTurn(id, words, {
      data: {
        wish: wish(thing, { colour: 'red', size: String(index + 36), budget: { max: (index + 1) * 100_000 } }),
        recent: [`SKU-${'x'.repeat(40)}-${index}`],
        last_action: 'viewed',
        cart: goods.map((_, place) => ({ sku: `SKU-${'y'.repeat(40)}-${place}`, quantity: index + 1 })),
      },
    })
    expect((await dataOf(id)).conversation_summary.length).toBeLessThanOrEqual(600)
  }
  expect((await dataOf(id)).conversation_summary).toMatch(/^Wants: scarf; boot; lantern\./)
})

test('a real talk leaves what was said and done in it, and the next greeting nothing', async () => {
  const { actor } = await member()
  const { id } = await visitOf(actor)
  const talk = [
    'I need a blue rain jacket in size M under 7000 for cycling',
    'Add the first one',
    'What goes with it',
    'Checkout',
    'Yes',
  ]
  for (const content of talk) await sendMessage({ actor, sessionId: id, content })
  const kinds = (await factsIn(id)).map(({ kind }) => kind).sort()
  expect(kinds).toEqual(['budget', 'colour', 'outcome', 'product', 'purchase', 'size', 'use', 'wish'])
  expect((await dataOf(id)).conversation_summary).toMatch(/^Wants: rain jacket cycling\..*Ordered: /)
  const next = await visitOf(actor)
  await sendMessage({ actor, sessionId: next.id, content: 'Hello' })
  expect((await dataOf(next.id)).last_action).toBe('followed_up')
  expect(await factsIn(next.id)).toEqual([])
})
