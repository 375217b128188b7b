import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { seedCatalogue } from '@/lib/catalog/seed'
import { sendMessage } from '@/lib/chat/send-message'
import { guestAt, registeredKiosk } from '@/lib/sessions/kiosks/kiosk.fixture'
import { restoreSession } from '@/lib/sessions/restore'
import { salesTools } from './tools/all'
import { turnOf, visitor } from './visitor.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

const categories = ['jackets', 'bags']
const ofThem = (skus: string[]) => skus.every((sku) => /^(JKT|BAG)-/.test(sku))

test('a kiosk of some categories speaks of those alone, and an open wish stays within them', async () => {
  const here = visitor('en', { categories })
  expect((await here.say('a rain jacket')).skus).toContain('JKT-001')
  expect((await here.say('do you have a tent?')).skus).toEqual([])
  const open = await here.say('something for cycling in the rain')
  expect(open.skus.length).toBeGreaterThan(0)
  expect(ofThem(open.skus)).toBe(true)
  expect((await visitor('en').say('do you have a tent?')).skus).not.toEqual([])
})

test('so do the model’s tools', async () => {
  const data = (await visitor('en').say('hello')).data
  const turn = turnOf({ text: 'A tent', locale: 'en', data, history: [], categories })
  for (const [name, input] of [
    ['search_catalogue', { text: 'tent for trekking' }],
    ['recommend', { for: 'trekking' }],
  ] as const) {
    const tool = salesTools.find((one) => one.name === name)
    if (!tool) throw new Error(`no tool ${name}`)
    const { parts = [] } = await db.transaction((tx) => tool.run({ turn, tx }, tool.input.parse(input)))
    expect(ofThem(parts.flatMap((part) => (part.type === 'products' ? part.skus : [])))).toBe(true)
  }
})

test('which they are is the kiosk’s, and only while the session is there', async () => {
  const { kiosk } = await registeredKiosk({ settings: { categories } })
  const guest = await guestAt(kiosk)
  const ask = async (content: string) => {
    const { reply } = await sendMessage({ actor: guest.actor, sessionId: guest.id, content })
    return reply?.parts.flatMap((part) => (part.type === 'products' ? part.skus : [])) ?? []
  }
  expect(await ask('do you have a tent?')).toEqual([])
  const names = { telegramId: null, phone: null, customerId: null }
  await restoreSession({ actor: guest.actor, names, channel: 'website' })
  expect(await ask('do you have a tent?')).not.toEqual([])
})
