import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/db/client'
import { type MessagePart, messages } from '@/db/schema/chat'
import { findProducts } from '@/lib/catalog/products'
import { ordersOf } from '@/lib/catalog/read-orders'
import { seedCatalogue } from '@/lib/catalog/seed'
import { editMessage } from '@/lib/chat/replies/edit-message'
import { awaitTurn, sendMessage } from '@/lib/chat/send-message'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { readSession } from '@/lib/sessions/find'
import { startSession } from '@/lib/sessions/start'
import { dying, unwell } from '@/tests/model/misbehaving'
import { shopkeeper } from '@/tests/model/shopkeeper'
import { type ModelServer, startModelServer } from '@/tests/model-server'
import type { ModelSettings } from './settings'

const model = vi.hoisted(() => ({ settings: null as ModelSettings | null }))
vi.mock('@/lib/chat/model/settings', () => ({ modelSettings: () => model.settings }))

let server: ModelServer

beforeAll(async () => {
  await seedCatalogue()
  server = await startModelServer(shopkeeper)
  model.settings = {
    baseUrl: server.url,
    model: 'shopkeeper',
    timeoutMs: 10_000,
    firstTokenMs: 10_000,
    price: { input: 1, output: 2 },
    dailyTokens: null,
  }
})
afterAll(() => server.close())

/** Somebody in the shop, whom a model answers. */
async function visitor() {
  server.use(shopkeeper)
  const started = await startSession({
    actor: nobody,
    address: '192.0.2.7',
    channel: 'kiosk',
    type: 'visit',
    guest: true,
  })
  const actor = await identify([started.session_token], null)
  const sessionId = started.session.session_id
  return {
    sessionId,
    data: async () => (await readSession({ actor, sessionId })).data,
    /** Edits the message that a reply answers. */
    async edit(replyId: string, content: string) {
      const [row] = await db.select({ id: messages.replyTo }).from(messages).where(eq(messages.id, replyId))
      return (await awaitTurn(await editMessage({ actor, messageId: row?.id ?? '', content }))).reply
    },
    async say(content: string) {
      const { reply } = await sendMessage({ actor, sessionId, content })
      if (!reply) throw new Error('no reply')
      const parts: MessagePart[] = reply.parts
      const skus = parts.flatMap((part) => (part.type === 'products' ? part.skus : []))
      return { ...reply, skus, categories: (await findProducts(skus)).map(({ category }) => category) }
    },
  }
}

describe('a model in the shop', () => {
  it('finds, adds, keeps the basket and orders once it was confirmed', async () => {
    const person = await visitor()
    const found = await person.say('I need a rain jacket')
    expect(found).toMatchObject({ agent: 'sales', status: 'complete', metadata: { engine: 'model', fallback: null } })
    expect(found.content).toContain('Monsoon shell ₹6,490')
    expect(found.categories).toContain('jackets')
    await person.say('Add the first one, please')
    expect((await person.data()).cart).toEqual([{ sku: found.skus[0], quantity: 1 }])
    expect((await person.say('What is in my basket?')).content).toContain('1 × Monsoon shell. ₹6,490')
    const asked = await person.say('I want to check out')
    expect(asked.content).toMatch(/Shall I place the order\?$/)
    const placed = await person.say('Yes, please')
    expect(placed.parts.map(({ type }) => type)).toContain('order')
    expect(await ordersOf({ personId: null, sessionId: person.sessionId })).toMatchObject([{ total: 649_000 }])
    expect((await person.data()).cart).toEqual([])
  })

  it('answers an edited message, and takes back what it had done', async () => {
    const person = await visitor()
    await person.say('Show me umbrellas')
    const added = await person.say('Add the first one, please')
    expect((await person.data()).cart).toHaveLength(1)
    const edited = await person.edit(added.id, 'What is in my basket?')
    expect(edited).toMatchObject({ id: added.id, version: 2, status: 'complete', metadata: { engine: 'model' } })
    expect((await person.data()).cart).toEqual([])
  })

  it.each([
    ['Show me umbrellas', 'UMB-001'],
    ['Show me rain jackets', 'JKT-001'],
    ['Regenschirm, bitte', 'UMB-001'],
    ['मुझे छाता चाहिए', 'UMB-001'],
  ])('shows what %s asks for', async (text, sku) => {
    const said = await (await visitor()).say(text)
    expect(said).toMatchObject({ metadata: { engine: 'model' }, skus: expect.arrayContaining([sku]) })
  })

  it('answers about the shop from its texts, as the help desk, and calls a person', async () => {
    const person = await visitor()
    expect(await person.say('What are your opening hours?')).toMatchObject({
      agent: 'help',
      metadata: { engine: 'model' },
    })
    expect((await person.say('I want to talk to a person')).content).toMatch(/staff/)
  })
})

describe('when it fails', () => {
  it('before a word the embedded engine answers, and says so', async () => {
    const person = await visitor()
    server.use(unwell(1_000_000, shopkeeper, 401))
    const said = await person.say('Show me umbrellas')
    expect(said).toMatchObject({
      status: 'complete',
      metadata: { engine: 'embedded', model: 'shopkeeper', fallback: 'refused' },
    })
    expect(said.skus).toContain('UMB-001')
  })

  it('after a word what it said stands, and is marked', async () => {
    const person = await visitor()
    server.use(dying('Umbrellas stand'))
    expect(await person.say('Where are umbrellas?')).toMatchObject({
      status: 'interrupted',
      content: 'Umbrellas stand',
    })
  })
})
