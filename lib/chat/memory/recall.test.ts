import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { seedCatalogue } from '@/lib/catalog/seed'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { member } from '@/lib/people/member.fixture'
import { startSession } from '@/lib/sessions/start'
import { recall } from './recall'
import { dataOf, takeTurn, visitOf, wish } from './turn.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

const noSession = '01890000-0000-7000-8000-000000000000'
const minutes = (count: number) => new Date(Date.now() + count * 60_000)

test('the next visit knows the last ones, newest first, a later fact of a subject standing for earlier ones', async () => {
  const { id: personId, actor } = await member()
  const first = await visitOf(actor)
  await takeTurn(first.id, 'A jacket in size M', { data: { wish: wish('jacket', { size: 'm' }) }, now: minutes(-3) })
  const second = await visitOf(actor)
  const said = await takeTurn(second.id, 'A fleece in size L', {
    data: { wish: wish('fleece', { size: 'l' }) },
    now: minutes(-2),
  })
  const third = await visitOf(actor)
  await takeTurn(third.id, 'A tent', { data: { wish: wish('tent') }, now: minutes(-1) })
  const recalled = await recall({ personId, sessionId: third.id }, db)
  expect(recalled.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    expect.stringMatching(/^(size letter|wish fleece)$/),
    expect.stringMatching(/^(size letter|wish fleece)$/),
    'wish jacket',
  ])
  expect(recalled.find(({ kind }) => kind === 'size')).toMatchObject({
    detail: { size: 'l' },
    messageId: said,
    sessionId: second.id,
    at: expect.any(Date),
  })
})

test('guests are not recalled, and neither are the words of a companion', async () => {
  const { id: personId, actor } = await member()
  const companion = await visitOf(actor, { type: 'inner_voice' })
  await takeTurn(companion.id, 'I need a tent', { data: { wish: wish('tent') } })
  expect(await recall({ personId, sessionId: noSession }, db)).toEqual([])
  const guest = await visitOf(nobody, { guest: true })
  await takeTurn(guest.id, 'I need a lamp', { data: { wish: wish('lamp') } })
  expect(await recall({ personId: null, sessionId: noSession }, db)).toEqual([])
  expect(await recall({ personId, sessionId: noSession }, db)).toEqual([])
})

test('what a guest told is recalled of the person who signs in on the device, and at most thirty things', async () => {
  const { id: personId, actor, token } = await member()
  const guest = await visitOf(nobody, { guest: true })
  await takeTurn(guest.id, 'I need a lamp', { data: { wish: wish('lamp') }, now: minutes(-40) })
  const start = { address: '192.0.2.3', channel: 'website' as const, type: 'visit' as const }
  const joined = await startSession({ ...start, actor: await identify([token, guest.token], null) })
  expect(joined.session.session_id).toBe(guest.id)
  // Another guest's conversation moves into the visit that runs.
  const other = await visitOf(nobody, { guest: true })
  await takeTurn(other.id, 'I need a tent', { data: { wish: wish('tent') }, now: minutes(-39) })
  const merged = await startSession({ ...start, actor: await identify([token, other.token], null) })
  expect(merged.session.session_id).toBe(guest.id)
  const recalled = await recall({ personId, sessionId: noSession }, db)
  expect(recalled.map(({ subject, sessionId }) => [subject, sessionId])).toEqual([
    ['tent', guest.id],
    ['lamp', guest.id],
  ])
  for (let index = 0; index < 31; index += 1) {
    const skus = { recent: [`SKU-${index}`], last_action: 'viewed' }
    await takeTurn(guest.id, `Show me ${index}`, { data: skus, now: minutes(index - 31) })
  }
  const many = await recall({ personId, sessionId: noSession }, db)
  expect(many).toHaveLength(30)
  expect(many[0]?.subject).toBe('SKU-30')
  expect((await visitOf(actor)).id).not.toBe(guest.id)
})

test('whatever two people say in turns, each is told their own and nothing of the other', async () => {
  const people = await Promise.all([member(), member()])
  const turn = fc.record({ who: fc.constantFrom(0, 1), anew: fc.boolean(), thing: fc.integer({ min: 0, max: 5 }) })
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 8 }), async (turns) => {
      runs += 1
      const visits = await Promise.all(people.map(({ actor }) => visitOf(actor)))
      const own = people.map(() => new Set<string>())
      for (const { who, anew, thing } of turns) {
        const person = people[who]
        if (!person) continue
        if (anew) visits[who] = await visitOf(person.actor)
        const sku = `P${who}-R${runs}-${thing}`
        const visit = visits[who]
        if (!visit) continue
        const before = (await dataOf(visit.id)).recent[0]
        await takeTurn(visit.id, 'That one', { data: { recent: [sku], last_action: 'viewed' } })
        if (before !== sku) own[who]?.add(sku)
      }
      for (const [who, { id: personId }] of people.entries()) {
        const recalled = await recall({ personId, sessionId: noSession }, db)
        expect(recalled.every(({ subject }) => subject.startsWith(`P${who}-`))).toBe(true)
        const ofRun = recalled.filter(({ subject }) => subject.startsWith(`P${who}-R${runs}-`))
        expect(new Set(ofRun.map(({ subject }) => subject))).toEqual(own[who])
      }
    }),
    { numRuns: 6 },
  )
})
