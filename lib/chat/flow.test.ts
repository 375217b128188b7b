import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/ids'
import { nobody } from '@/lib/people/actor'
import { member } from '@/lib/people/member.fixture'
import { recordChannel } from '@/lib/sessions/devices'
import { conversation, say } from './conversation.fixture'
import { readFlow } from './flow'
import { durationsOf, slopeOf, thinned } from './flow-numbers'
import { flowView } from './flow-schema'

const start = new Date('2026-03-14T09:00:00.000Z')
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const feels = (label: string, sentiment: number) => ({ emotion: { label, confidence: 0.9 }, sentiment, language: 'en' })
const [first, second, third, asked] = [newId(), newId(), newId(), newId()]

const beginning = [
  { id: first, content: 'Hello', createdAt: at(0), ...feels('joy', 0.5) },
  answer(first, 'sales', 'Good morning', 0, 1),
  { id: second, content: 'Where is my order?', createdAt: at(11), ...feels('anger', -0.5) },
  { ...answer(second, 'help', 'On its way', 11, 14), feedback: 'up' as const },
]
const ending = [
  // Two at once: the first waits for nothing, and its answer broke off.
  { id: third, content: 'When', createdAt: at(34), ...feels('anger', -0.5) },
  { id: asked, content: 'exactly?', createdAt: at(35), language: 'de' },
  { ...answer(third, 'help', '', 36, 36), status: 'failed' as const },
  { ...answer(asked, 'help', 'Tomorrow', 36, 45), feedback: 'down' as const, status: 'stopped' as const },
  { role: 'staff' as const, content: 'I have it here', createdAt: at(60) },
]

function answer(replyTo: string, agent: string, content: string, from: number, to: number) {
  const times = { createdAt: at(from), finishedAt: at(to) }
  return { role: 'assistant' as const, replyTo, agent, content, ...times, metadata: { engine: 'embedded' as const } }
}

async function talked(type: 'visit' | 'inner_voice') {
  const owner = await member('customer')
  const ids = new Map([first, second, third, asked].map((id) => [id, newId()]))
  const own = <L extends { id?: string; replyTo?: string }>(line: L): L => ({
    ...line,
    ...(line.id ? { id: ids.get(line.id) } : {}),
    ...(line.replyTo ? { replyTo: ids.get(line.replyTo) } : {}),
  })
  const { session, messages } = await conversation({ type, personId: owner.id, at: start, lines: beginning.map(own) })
  await recordChannel(session, 'website', { channel: 'kiosk' }, at(30), db)
  messages.push(...(await say(session.id, ending.map(own))))
  const chose = (index: number, agent: string, why: string, outcome: string) =>
    record([
      {
        ...{ sessionId: session.id, type: 'agent', source: 'system', occurredAt: start },
        data: { messageId: messages[index]?.id, agent, why, from: null, engine: 'embedded', outcome },
      },
    ])
  await chose(1, 'sales', 'greeting', 'answered')
  await chose(3, 'sales', 'shop', 'declined')
  // Asked again, another agent answered.
  await chose(3, 'help', 'help_text:orders', 'answered')
  await chose(7, 'help', 'stays', 'answered')
  return { owner, id: session.id }
}

test('a conversation in numbers: its turns, times, agents, hand-overs, feelings and surfaces', async () => {
  const { owner, id } = await talked('visit')
  const flow = flowView.parse(await readFlow({ actor: owner.actor, sessionId: id }))
  expect(flow).toEqual({
    session_id: id,
    turns: 3,
    user_messages: 4,
    assistant_messages: 4,
    staff_messages: 1,
    answer_ms: { count: 3, p50: 3000, p95: 10_000, max: 10_000 },
    person_ms: { count: 2, p50: 10_000, p95: 20_000, max: 20_000 },
    lengths: {
      user: { average: 8.8, longest: 18 },
      assistant: { average: 7.5, longest: 12 },
      staff: { average: 14, longest: 14 },
    },
    agents: [
      { agent: 'help', turns: 3, why: { 'help_text:orders': 1, stays: 1 } },
      { agent: 'sales', turns: 1, why: { greeting: 1 } },
    ],
    hand_overs: [
      { from: 'sales', to: 'help', at: at(11).toISOString(), why: 'help_text:orders' },
      { from: 'help', to: 'staff', at: at(60).toISOString(), why: null },
    ],
    outcomes: { answered: 3 },
    engines: { embedded: 4 },
    statuses: { complete: 2, failed: 1, stopped: 1 },
    sentiment: {
      average: -0.167,
      slope: -0.5,
      course: [0, 11, 34].map((seconds, n) => ({ at: at(seconds).toISOString(), value: n === 0 ? 0.5 : -0.5 })),
    },
    emotions: { anger: 2, joy: 1 },
    languages: { en: 3, de: 1 },
    feedback: { up: 1, down: 1 },
    surfaces: [
      { channel: 'kiosk', messages: 5 },
      { channel: 'website', messages: 4 },
    ],
  })
})

test('of a companion’s conversation staff get numbers alone, and others nothing', async () => {
  const { owner, id } = await talked('inner_voice')
  const { actor: staff } = await member('instructor')
  const seen = await readFlow({ actor: staff, sessionId: id })
  expect(seen).toMatchObject({ turns: 3, sentiment: null, emotions: null, feedback: { up: 1, down: 1 } })
  expect(JSON.stringify(seen)).not.toContain('help_text')
  expect((await readFlow({ actor: owner.actor, sessionId: id })).emotions).toEqual({ anger: 2, joy: 1 })
  for (const actor of [nobody, (await member('customer')).actor]) {
    await expect(readFlow({ actor, sessionId: id })).rejects.toMatchObject({ code: 'session_not_found' })
  }
})

test('a session in which nothing was said has a flow of nothing', async () => {
  const { session } = await conversation({ lines: [] })
  const { actor } = await member('operator')
  const flow = flowView.parse(await readFlow({ actor, sessionId: session.id }))
  expect(flow).toMatchObject({ turns: 0, answer_ms: { count: 0, p50: null }, agents: [], surfaces: [] })
  expect(flow.sentiment).toEqual({ average: null, slope: null, course: [] })
})

test('quantiles are times that were measured; a slope is the change from one to the next; long courses are thinned', () => {
  expect(durationsOf([5, 1, 3, 2, 4])).toEqual({ count: 5, p50: 3, p95: 5, max: 5 })
  expect(durationsOf([7])).toEqual({ count: 1, p50: 7, p95: 7, max: 7 })
  expect(slopeOf([0, 0.1, 0.2, 0.3])).toBeCloseTo(0.1)
  expect(slopeOf([1])).toBeNull()
  const points = [...Array(1000).keys()].map((n) => ({ at: at(n), value: n }))
  const course = thinned(points, 200)
  expect(course).toHaveLength(200)
  expect(course[1]).toEqual({ at: at(5), value: 7 })
})
