import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { messages, replies } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import { seedCatalogue } from '@/lib/catalog/seed'
import { acceptForAgent } from '@/lib/chat/accept.fixture'
import type { Agent } from '@/lib/chat/agents/agent'
import { readHistory } from '@/lib/chat/history'
import { readVersions } from '@/lib/chat/read-versions'
import { awaitTurn, sendMessage } from '@/lib/chat/send-message'
import { type Actor, nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { endSession } from '@/lib/sessions/end-session'
import { startSession } from '@/lib/sessions/start'
import { awaitReply } from './follow-reply'
import { beginReply } from './make-reply'
import { regenerateReply } from './regenerate'
import { replyUnderWay } from './reply-under-way'
import { stopReply } from './stop-reply'
import { takeOverReplies } from './take-over'

beforeAll(async () => {
  await seedCatalogue()
})

type Visit = { actor: Actor; sessionId: string }

async function visit(): Promise<Visit> {
  const started = await startSession({
    actor: nobody,
    address: '192.0.2.7',
    channel: 'kiosk',
    type: 'visit',
    guest: true,
  })
  return { actor: await identify([started.session_token], null), sessionId: started.session.session_id }
}

const said = async ({ actor, sessionId }: Visit) =>
  (await readHistory({ actor, sessionId })).items.map(({ content }) => content)

const echo: Agent = {
  name: 'echo',
  types: ['visit'],
  claim: async () => ({ confidence: 1, why: 'alone' }),
  answer: async ({ text, history }) => ({
    parts: [{ type: 'text', text: `${text}, after ${history.length}` }],
    data: {},
    outcome: 'answered',
  }),
}

const send = (of: Visit, content: string, clientMessageId: string, agent: Agent | null = echo) =>
  sendMessage({ ...of, content, clientMessageId, ...(agent ? { agent } : {}) })

/** Takes a message and goes away before its reply is made, as a process that is killed does. */
async function acceptAndDie(of: Visit, content: string, clientMessageId: string) {
  const accepted = await acceptForAgent({ ...of, content, clientMessageId })
  await db
    .update(replies)
    .set({ leasedUntil: sql`now() - interval '1 s'` })
    .where(eq(replies.messageId, accepted.replyId))
  return accepted
}

const basket = async ({ sessionId }: Visit) => {
  const [row] = await db.select({ data: sessions.data }).from(sessions).where(eq(sessions.id, sessionId))
  return row?.data.cart
}

describe('a turn', () => {
  test('of many at once, each copy thrice, is answered once and in the order it came', async () => {
    const of = await visit()
    const numbers = Array.from({ length: 12 }, (_, n) => n)
    await Promise.all([...numbers, ...numbers, ...numbers].map((n) => send(of, `number ${n}`, `id ${n}`)))
    const lines = await said(of)
    expect(lines).toHaveLength(24)
    // Each answer stands behind its question and knows all the turns before.
    for (const [n, line] of lines.entries()) {
      if (n % 2 === 1) expect(line).toBe(`${lines[n - 1]}, after ${Math.min(n - 1, 12)}`)
    }
    expect(await db.select().from(replies).where(eq(replies.sessionId, of.sessionId))).toEqual([])
  })

  test('sent again is the stored one; with other words it is refused', async () => {
    const of = await visit()
    const first = await send(of, 'hello', 'one')
    expect(await send(of, 'hello', 'one')).toEqual(first)
    await expect(send(of, 'bye', 'one')).rejects.toMatchObject({ code: 'message_conflict' })
    expect(await said(of)).toEqual(['hello', 'hello, after 0'])
  })

  test('says on the timeline who answered and why', async () => {
    const of = await visit()
    const { reply } = await send(of, 'hello', 'one')
    const [row] = await db.select().from(events).where(sql`session_id = ${of.sessionId} and type = 'agent'`)
    const by = { agent: 'echo', why: 'alone', from: null, outcome: 'answered', engine: 'embedded' }
    expect(row?.data).toEqual({ messageId: reply?.id, ...by })
  })
})

describe('a reply left behind', () => {
  test('is made by whoever finds it, and what waited behind it after it', async () => {
    const of = await visit()
    const first = await acceptAndDie(of, 'I need an umbrella', 'one')
    const second = await acceptForAgent({ ...of, content: 'add the first one', clientMessageId: 'two' })
    expect(second.work).toBeNull()
    expect(await replyUnderWay(of)).toBe(first.replyId)
    expect(await takeOverReplies()).toBe(1)
    const turns = await Promise.all([awaitTurn(first), awaitTurn(second)])
    expect(turns.map(({ reply }) => reply?.status)).toEqual(['complete', 'complete'])
    expect(await basket(of)).toHaveLength(1)
    expect(await replyUnderWay(of)).toBeNull()
  })

  test('is not made by its first holder any more once somebody took it over', async () => {
    const of = await visit()
    const accepted = await acceptAndDie(of, 'hello', 'one')
    await takeOverReplies()
    const { reply } = await awaitTurn(accepted)
    if (accepted.work) beginReply(accepted.work, [echo])
    await send(of, 'and now', 'two')
    expect((await said(of))[1]).toBe(reply?.content)
  })

  test('of which a model had said something is interrupted and keeps it; sent again it is answered, the old words kept', async () => {
    const of = await visit()
    const accepted = await acceptAndDie(of, 'hello', 'one')
    await db
      .update(messages)
      .set({ content: 'We have', parts: [{ type: 'text', text: 'We have' }] })
      .where(eq(messages.id, accepted.replyId))
    await takeOverReplies()
    expect((await awaitTurn(accepted)).reply).toMatchObject({ status: 'interrupted', content: 'We have' })
    const again = await Promise.all([1, 2, 3].map(() => send(of, 'hello', 'one')))
    for (const { reply } of again) {
      expect(reply).toMatchObject({ id: accepted.replyId, status: 'complete', content: 'hello, after 0', version: 2 })
    }
    const { items } = await readVersions({ actor: of.actor, messageId: accepted.replyId })
    expect(items).toMatchObject([{ version: 1, status: 'interrupted', content: 'We have' }])
  })

  test('that breaks whoever makes it fails, and says so', async () => {
    const of = await visit()
    const broken: Agent = { ...echo, answer: () => Promise.reject(new Error('a fault')) }
    expect((await send(of, 'hello', 'one', broken)).reply).toMatchObject({ status: 'failed', content: '' })
    expect((await send(of, 'hello', 'one')).reply).toMatchObject({ status: 'complete', version: 2 })
  })

  test('of a session that ended meanwhile stays unsaid', async () => {
    const of = await visit()
    const accepted = await acceptAndDie(of, 'add an umbrella', 'one')
    await endSession({ sessionId: of.sessionId, reason: 'finished' })
    await takeOverReplies()
    expect((await awaitTurn(accepted)).reply).toMatchObject({ status: 'interrupted', content: '' })
  })
})

describe('a reply', () => {
  test('is stopped before it began, and those behind it are made', async () => {
    const of = await visit()
    const first = await acceptAndDie(of, 'hello', 'one')
    const second = await acceptForAgent({ ...of, content: 'umbrellas', clientMessageId: 'two' })
    const [stopped] = await Promise.all([stopReply(of), stopAsked(first.replyId).then(takeOverReplies)])
    expect(stopped.reply).toMatchObject({ id: first.replyId, status: 'stopped' })
    await awaitReply(second.replyId, 5000)
    expect(await stopReply(of)).toEqual({ sessionId: of.sessionId, reply: null })
    await expect(stopReply({ ...(await visit()), sessionId: of.sessionId })).rejects.toMatchObject({
      code: 'session_not_found',
    })
  })

  test('is made anew: what it had put into the basket is taken back, its words are kept', async () => {
    const of = await visit()
    await send(of, 'storm umbrella', 'one', null)
    const { reply } = await send(of, 'add two', 'two', null)
    const [line] = (await basket(of)) ?? []
    expect(line?.quantity).toBe(2)
    const begun = await regenerateReply({ actor: of.actor, messageId: reply?.id ?? '' })
    const anew = await awaitTurn(begun)
    expect(anew.reply).toMatchObject({ id: reply?.id, version: 2, content: reply?.content, status: 'complete' })
    expect(await basket(of)).toEqual([line])
    const context = await db.select({ data: sessions.data }).from(sessions).where(eq(sessions.id, of.sessionId))
    expect(context[0]?.data.chat_context).toHaveLength(4)
  })

  test('is made anew when its question is sent again for that', async () => {
    const of = await visit()
    const once = { ...of, content: 'hello', clientMessageId: 'one', agent: echo }
    await sendMessage(once)
    expect((await sendMessage({ ...once, again: true })).reply).toMatchObject({ version: 2, status: 'complete' })
  })

  test('is not made anew once more was said, nor by somebody else', async () => {
    const of = await visit()
    const { reply } = await send(of, 'hello', 'one')
    const messageId = reply?.id ?? ''
    const other = await visit()
    await expect(regenerateReply({ actor: other.actor, messageId })).rejects.toMatchObject({ code: 'not_found' })
    await send(of, 'and', 'two')
    await expect(regenerateReply({ actor: of.actor, messageId })).rejects.toMatchObject({ code: 'conflict' })
  })
})

/** Resolves when somebody has asked that a reply be stopped. */
async function stopAsked(messageId: string) {
  for (;;) {
    const [row] = await db.select({ at: replies.stopRequestedAt }).from(replies).where(eq(replies.messageId, messageId))
    if (row?.at) return
  }
}
