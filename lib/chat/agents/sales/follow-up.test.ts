import { beforeAll, expect, it } from 'vitest'
import type { MemoryKind } from '@/db/enums'
import { seedCatalogue } from '@/lib/catalog/seed'
import type { Turn } from '@/lib/chat/agents/agent'
import { de } from './replies/de'
import { en } from './replies/en'
import { visitor } from './visitor.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

const id = '01890000-0000-7000-8000-000000000001'

const fact = (kind: MemoryKind, detail: Record<string, unknown>): Turn['recalled'][number] => ({
  id,
  kind,
  subject: String(detail.sku ?? kind),
  detail,
  messageId: id,
  sessionId: id,
  at: new Date('2026-02-01T10:00:00Z'),
})
const looked = fact('product', { sku: 'JKT-001', act: 'viewed' })
const wanted = fact('wish', { terms: ['tent'] })

const session = { id, type: 'visit', channel: 'website', personId: id } as const
const back = (recalled: Turn['recalled'], locale: 'en' | 'de' = 'en') => visitor(locale, { session, recalled })

it('comes back once to what was looked at last time, and takes yes and no', async () => {
  const person = back([looked, wanted])
  const hello = await person.say('hello')
  expect(hello.text).toBe(`${en.helloAgain} ${en.lookedAtLastTime('Monsoon shell')} ${en.stillOfInterest}`)
  // It was shown, not looked at.
  expect(hello.data.recent).toEqual([])
  expect(hello).toMatchObject({ skus: ['JKT-001'], quick: [en.quick.yes, en.quick.no, en.quick.browse] })
  const refusing = person.twin()
  expect((await person.say(en.quick.yes)).text).toContain('Waterproof three-layer')
  expect((await person.say('hello')).text).toBe(en.greeting(0))
  expect((await refusing.say(en.quick.no)).text).toBe(en.notAdded)
})

it('comes back to a wish, and looks again on yes', async () => {
  const person = back([wanted], 'de')
  expect((await person.say('Guten Tag')).text).toContain(de.wantedLastTime('Zelt'))
  expect((await person.say('Ja, bitte')).skus[0]).toMatch(/^CMP-/)
})

it.each<[string, Turn['recalled']]>([
  ['nothing is remembered', []],
  [
    'it was bought since',
    [fact('purchase', { orderId: id, lines: [{ sku: 'JKT-001', quantity: 1 }], total: 1, currency: 'INR' }), looked],
  ],
  ['it was put back', [fact('product', { sku: 'JKT-001', act: 'removed' })]],
  ['it is not here any more', [fact('product', { sku: 'GONE-1', act: 'viewed' })]],
  ['it is sold out', [fact('product', { sku: 'ELC-008', act: 'viewed' })]],
  ['the words are not of the catalogue', [fact('wish', { terms: ['secret'] })]],
])('only greets where %s', async (_why, recalled) => {
  expect((await back(recalled).say('hello')).text).toBe(en.greeting(0))
})

it('recommends what goes with it, and says why', async () => {
  const said = await back([looked]).say('can you recommend something?')
  expect(said.text).toContain(`${en.lookedAtLastTime('Monsoon shell')} With Monsoon shell I would look at`)
  expect(said.skus).not.toContain('JKT-001')
  expect((await visitor('en', { recalled: [looked] }).say('can you recommend something?')).text).toBe(en.askUse)
})

it('never comes back to anything for a guest, later in a talk, or over a full basket', async () => {
  expect((await visitor('en', { recalled: [looked] }).say('hello')).text).toBe(en.greeting(0))
  const person = back([looked])
  await person.say('umbrella')
  expect((await person.say('hello')).text).toBe(en.greeting(0))
  const full = back([looked])
  full.elsewhere({ cart: [{ sku: 'UMB-001', quantity: 1 }] })
  expect((await full.say('hello')).text).toBe(en.greeting(1))
})
