import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { messages } from '@/db/schema/chat'
import { seedCatalogue } from '@/lib/catalog/seed'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { member, program } from '@/lib/people/member.fixture'
import { startSession } from '@/lib/sessions/start'
import { forgetFact, forgetPerson, forgetSession } from './forget'
import { readMemory, readSessionMemory } from './read-memory'
import { recall } from './recall'
import { dataOf, takeTurn, visitOf, wish } from './turn.fixture'

const noSession = '01890000-0000-7000-8000-000000000000'
const shell = 'JKT-001'
const query = { locale: 'en' as const, limit: 50 }

beforeAll(async () => {
  await seedCatalogue()
})

test('a person reads what is remembered in sentences with where it was said, page by page and in their language', async () => {
  const { actor, customerId } = await member()
  const visit = await visitOf(actor)
  const said = await takeTurn(visit.id, 'A blue tent up to 7000', {
    data: { wish: wish('tent', { colour: 'blue', budget: { max: 700_000 } }) },
    now: new Date(Date.now() - 60_000),
  })
  await takeTurn(visit.id, 'The shell', { data: { recent: [shell], last_action: 'viewed' } })
  const { items } = await readMemory({ actor, id: 'me', ...query })
  expect(items[0]).toMatchObject({
    kind: 'product',
    sentence: 'Looked at Monsoon shell',
    detail: { sku: shell },
    channel: 'website',
  })
  expect(items.map(({ sentence }) => sentence).sort()).toEqual([
    'Looked at Monsoon shell',
    'Up to ₹7,000 for tent',
    'Wanted blue for tent',
    'Wanted: tent',
  ])
  expect(items.filter(({ message_id }) => message_id === said)).toHaveLength(3)
  const german = await readMemory({ actor, id: customerId, ...query, locale: 'de' })
  expect(german.items.map(({ sentence }) => sentence)).toContain('Farbe gewünscht: Blau für Zelt')
  const first = await readMemory({ actor, id: 'me', ...query, limit: 3 })
  const rest = await readMemory({ actor, id: 'me', ...query, limit: 3, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...rest.items]).toEqual(items)
  expect(rest.nextCursor).toBeNull()
  expect((await readSessionMemory({ actor, sessionId: visit.id, ...query })).items).toEqual(items)
})

test('a forgotten fact is gone from all that was made of it, and the next turn does not bring it back', async () => {
  const { actor, id: personId } = await member()
  const visit = await visitOf(actor)
  const said = await takeTurn(visit.id, 'I need a blue tent up to 7000 please', {
    data: { wish: wish('tent', { colour: 'blue', budget: { max: 700_000 } }) },
  })
  const before = { ...(await dataOf(visit.id)), wish: wish('tent'), recent: [shell, 'UMB-001'] }
  await db.update(messages).set({ before }).where(eq(messages.replyTo, said))
  await takeTurn(visit.id, 'The shell', { data: { recent: [shell, 'UMB-001'], last_action: 'viewed' } })
  expect((await dataOf(visit.id)).conversation_summary).toContain('tent')

  for (const fact of (await readMemory({ actor, id: 'me', ...query })).items) {
    if (fact.sentence !== 'Up to ₹7,000 for tent') await forgetFact({ actor, id: fact.id })
  }
  const data = await dataOf(visit.id)
  expect(data).toMatchObject({ wish: null, recent: ['UMB-001'], conversation_summary: 'Budget: up to ₹7,000.' })
  expect(JSON.stringify(data.chat_context)).not.toContain('tent')
  const [reply] = await db.select().from(messages).where(eq(messages.replyTo, said))
  expect(reply?.before).toMatchObject({ wish: null, recent: ['UMB-001'] })

  await takeTurn(visit.id, 'I need a lamp for the office', { data: { wish: wish('lamp office') } })
  const next = await dataOf(visit.id)
  expect(next.conversation_summary).toBe('Wants: lamp office. Budget: up to ₹7,000. “I need a lamp for the office”')
  const recalled = await recall({ personId, sessionId: noSession }, db)
  expect(recalled.map(({ kind, subject }) => `${kind} ${subject}`).sort()).toEqual([
    'budget tent',
    'use office',
    'wish lamp office',
  ])
})

test('all of a person is forgotten, in visits that ended too; what others said and every basket stay', async () => {
  const [one, other] = await Promise.all([member(), member()])
  const cart = [{ sku: shell, quantity: 1 }]
  const ended = await visitOf(one.actor)
  await takeTurn(ended.id, 'I need a tent without a floor', { data: { wish: wish('tent'), cart } })
  const running = await visitOf(one.actor)
  await takeTurn(running.id, 'The shell', {
    data: { recent: [shell], last_action: 'viewed', last_recommended_skus: [shell] },
  })
  const theirs = await visitOf(other.actor)
  await takeTurn(theirs.id, 'A lamp', { data: { wish: wish('lamp') } })

  await forgetPerson({ actor: one.actor, id: 'me' })
  expect((await readMemory({ actor: one.actor, id: 'me', ...query })).items).toEqual([])
  expect(await recall({ personId: one.id, sessionId: noSession }, db)).toEqual([])
  expect(await dataOf(ended.id)).toMatchObject({ cart, wish: null, conversation_summary: 'Basket: Monsoon shell.' })
  expect(await dataOf(running.id)).toMatchObject({ recent: [], last_recommended_skus: [], chat_context: [] })
  expect((await readMemory({ actor: other.actor, id: 'me', ...query })).items).toHaveLength(1)
})

test('a guest’s device reads and forgets its own; staff read and are written down; an admin forgets and is written down', async () => {
  const [person, stranger, staff, admin] = await Promise.all([
    member(),
    member(),
    member('instructor'),
    member('admin'),
  ])
  const guest = await visitOf(nobody, { guest: true })
  const device = await identify([guest.token], null)
  await takeTurn(guest.id, 'A lamp', { data: { wish: wish('lamp') } })
  expect((await readSessionMemory({ actor: device, sessionId: guest.id, ...query })).items).toHaveLength(1)
  const sessions = { actor: stranger.actor, sessionId: guest.id, ...query }
  await expect(readSessionMemory(sessions)).rejects.toMatchObject({ code: 'session_not_found' })
  await forgetSession({ actor: device, sessionId: guest.id })
  expect((await readSessionMemory({ actor: device, sessionId: guest.id, ...query })).items).toEqual([])

  const visit = await visitOf(person.actor)
  await takeTurn(visit.id, 'A tent', { data: { wish: wish('tent') } })
  const [fact] = (await readMemory({ actor: staff.actor, id: person.id, ...query })).items
  const id = fact?.id ?? ''
  const kiosk = await identify([visit.token], null)
  await expect(readMemory({ actor: kiosk, id: person.id, ...query })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readMemory({ actor: stranger.actor, id: person.id, ...query })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(forgetFact({ actor: stranger.actor, id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(forgetPerson({ actor: stranger.actor, id: person.id })).rejects.toMatchObject({ code: 'not_found' })
  const log = await program('log:read')
  await expect(readMemory({ actor: log, id: person.id, ...query })).rejects.toMatchObject({ code: 'not_found' })
  for (const actor of [staff.actor, kiosk]) {
    await expect(forgetFact({ actor, id })).rejects.toMatchObject({ code: 'forbidden' })
  }
  await forgetFact({ actor: admin.actor, id })
  await expect(forgetFact({ actor: person.actor, id })).rejects.toMatchObject({ code: 'not_found' })
  await forgetPerson({ actor: admin.actor, id: person.id })
  const noted = await db.select().from(audit).where(eq(audit.personId, person.id)).orderBy(audit.id)
  expect(
    noted.filter(({ action }) => action.startsWith('memory')).map(({ action, detail }) => [action, detail]),
  ).toEqual([
    ['memory_read', {}],
    ['memory_erased', { facts: 1 }],
    ['memory_erased', { facts: 0 }],
  ])
})

test('what a conversation held when it joined a visit is forgotten with the visit', async () => {
  const { actor, token } = await member()
  const visit = await visitOf(actor)
  const guest = await visitOf(nobody, { guest: true })
  await takeTurn(guest.id, 'I need a tent for two', { data: { wish: wish('tent') } })
  const both = await identify([token, guest.token], null)
  await startSession({ actor: both, address: '192.0.2.3', channel: 'website', type: 'visit' })
  expect((await dataOf(guest.id)).conversation_summary).toContain('tent')
  const [fact] = (await readMemory({ actor, id: 'me', ...query })).items
  expect(fact).toMatchObject({ sentence: 'Wanted: tent', session_id: visit.id })
  await forgetFact({ actor, id: fact?.id ?? '' })
  for (const id of [visit.id, guest.id]) expect(JSON.stringify(await dataOf(id))).not.toContain('tent')
})
