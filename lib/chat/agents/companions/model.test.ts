import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { toolCalls } from '@/db/schema/chat'
import { entries } from '@/db/schema/journal'
import type { ModelSettings } from '@/lib/chat/model/settings'
import { sendMessage } from '@/lib/chat/send-message'
import { beginTalk } from '@/lib/chat/talks/begin'
import { newId } from '@/lib/ids'
import { member } from '@/lib/people/member.fixture'
import type { Script } from '@/tests/model/script'
import { type ModelServer, startModelServer } from '@/tests/model-server'

const model = vi.hoisted(() => ({ settings: null as ModelSettings | null }))
vi.mock('@/lib/chat/model/settings', () => ({ modelSettings: () => model.settings }))

let server: ModelServer
const looking: Script = ({ messages }) => {
  const told = messages.findLast(({ role }) => role === 'tool')
  return told
    ? [{ say: 'The lake comes back. What was it like there?' }]
    : [{ call: 'look_back', input: { words: 'lake' } }]
}

beforeAll(async () => {
  server = await startModelServer(looking)
  model.settings = {
    baseUrl: server.url,
    model: 'companion',
    timeoutMs: 10_000,
    firstTokenMs: 10_000,
    price: null,
    dailyTokens: null,
  }
})
afterAll(() => server.close())

async function writes(content: string) {
  const person = await member('customer')
  const at = new Date()
  await db.insert(entries).values({
    id: newId(at.getTime()),
    personId: person.id,
    content,
    words: 3,
    createdAt: at,
    updatedAt: at,
  })
  return person
}

test('a model looks into its writer’s own entries and nobody else’s, and what it found is written down nowhere else', async () => {
  await writes('The secret lake of somebody else')
  const person = await writes('At the lake it was quiet')
  const { session_id: sessionId, opening } = await beginTalk({ actor: person.actor, companion: 'reflection_buddy' })
  const { reply } = await sendMessage({ actor: person.actor, sessionId, content: 'I was at the lake again.' })
  expect(reply?.content).toBe('The lake comes back. What was it like there?')
  const asked = JSON.stringify(server.asked)
  expect(asked).toContain('At the lake it was quiet')
  expect(asked).not.toContain('secret lake')
  expect(asked).toContain(JSON.stringify(opening?.text ?? '').slice(1, -1))
  expect(asked).not.toMatch(/basket|earlier_visits/)
  expect(
    await db
      .select()
      .from(toolCalls)
      .where(eq(toolCalls.messageId, reply?.id ?? '')),
  ).toEqual([])
})

test('of self-harm, soon after it, and of medicine a model is never asked', async () => {
  const { actor } = await member('customer')
  const { session_id: sessionId } = await beginTalk({ actor, companion: 'inner_voice' })
  server.asked.length = 0
  for (const content of ['I want to die', 'no', 'ok', 'Should I take 20 mg?']) {
    const { reply } = await sendMessage({ actor, sessionId, content })
    expect(reply?.metadata).toMatchObject({ engine: 'embedded', fallback: null })
  }
  expect(server.asked).toEqual([])
  const { session_id: other } = await beginTalk({ actor, companion: 'inner_voice' })
  await sendMessage({ actor, sessionId: other, content: 'I have to decide about the flat.' })
  expect(server.asked.length).toBeGreaterThan(0)
})
