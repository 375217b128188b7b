import { text } from 'node:stream/consumers'
import { and, eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { messages, replies } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import { seedCatalogue } from '@/lib/catalog/seed'
import { acceptMessage } from '@/lib/chat/accept-message'
import { exportConversation } from '@/lib/chat/export'
import { readVersions } from '@/lib/chat/read-versions'
import type { TurnView } from '@/lib/chat/schema'
import { awaitTurn, sendMessage } from '@/lib/chat/send-message'
import { newId } from '@/lib/ids'
import { type Actor, nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { endSession } from '@/lib/sessions/end-session'
import { startSession } from '@/lib/sessions/start'
import { editMessage } from './edit-message'

beforeAll(async () => {
  await seedCatalogue()
})

type Visit = { actor: Actor; sessionId: string }

async function visit(): Promise<Visit> {
  const guest = { actor: nobody, address: '192.0.2.9', channel: 'website', type: 'visit', guest: true } as const
  const { session, session_token } = await startSession(guest)
  return { actor: await identify([session_token], null), sessionId: session.session_id }
}

const send = (of: Visit, content: string, clientMessageId = newId()) => sendMessage({ ...of, content, clientMessageId })

const edit = async ({ actor }: Visit, { message }: TurnView, content: string) =>
  awaitTurn(await editMessage({ actor, messageId: message.id, content }))

const stateOf = async ({ sessionId }: Visit) => {
  const [row] = await db.select().from(sessions).where(eq(sessions.id, sessionId))
  if (!row) throw new Error('no session')
  return row
}

const versionsOf = async ({ actor }: Visit, messageId: string) =>
  (await readVersions({ actor, messageId })).items.map(({ version, content }) => [version, content])

describe('the last message', () => {
  test('says something else: it is read and answered anew, and what both said before is kept', async () => {
    const of = await visit()
    await send(of, 'hello')
    const first = await send(of, 'I love umbrellas')
    const second = await edit(of, first, 'Ich hasse Regenjacken')
    expect(second.message).toMatchObject({
      id: first.message.id,
      version: 2,
      content: 'Ich hasse Regenjacken',
      language: 'de',
    })
    expect(second.message.parts).toEqual([{ type: 'text', text: 'Ich hasse Regenjacken' }])
    expect(second.message.emotion).not.toEqual(first.message.emotion)
    const read = await db.select().from(messages).where(eq(messages.sessionId, of.sessionId)).orderBy(messages.eventId)
    expect(read.map(({ telling }) => telling?.map(({ word }) => word))).toEqual([[], undefined, ['hasse'], undefined])
    expect(second.message).not.toHaveProperty('telling')
    expect(second.reply).toMatchObject({ id: first.reply?.id, version: 2, status: 'complete' })
    expect(second.reply?.content).not.toBe(first.reply?.content)
    expect(await versionsOf(of, first.message.id)).toEqual([[1, 'I love umbrellas']])
    expect(await versionsOf(of, first.reply?.id ?? '')).toEqual([[1, first.reply?.content]])
    const { data } = await stateOf(of)
    expect(data.chat_context.map(({ content }) => content).slice(2)).toEqual([
      second.message.content,
      second.reply?.content,
    ])
    const told = await db
      .select({ type: events.type, data: events.data })
      .from(events)
      .where(and(eq(events.sessionId, of.sessionId), inArray(events.type, ['edited', 'regenerated'])))
    expect(told).toEqual([{ type: 'edited', data: { messageId: first.message.id, version: 2 } }])
    const { file } = await exportConversation({ ...of, format: 'json' })
    expect(await text(file)).toContain('I love umbrellas')
  })

  test('takes back what it had done: the basket, and the call for a person', async () => {
    const of = await visit()
    await send(of, 'storm umbrella')
    const added = await send(of, 'add two')
    expect((await stateOf(of)).data.cart).toEqual([{ sku: 'UMB-001', quantity: 2 }])
    const called = await edit(of, added, 'I want to talk to a person')
    expect((await stateOf(of)).data.cart).toEqual([])
    expect((await stateOf(of)).needsHelpAt).not.toBeNull()
    await edit(of, called, 'add one')
    expect(await stateOf(of)).toMatchObject({ needsHelpAt: null, data: { cart: [{ sku: 'UMB-001', quantity: 1 }] } })
  })

  test('edited at once by ten copies is edited once; by ten others, as often as one was taken', async () => {
    const of = await visit()
    const turn = await send(of, 'hello')
    const copies = await Promise.all(Array.from({ length: 10 }, () => edit(of, turn, 'umbrellas, please')))
    for (const copy of copies) expect(copy).toEqual(copies[0])
    expect(copies[0]).toMatchObject({ message: { version: 2 }, reply: { version: 2, status: 'complete' } })
    const others = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => edit(of, turn, `number ${n}`)))
    const refused = others.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(new Set([...refused, 'conflict'])).toEqual(new Set(['conflict']))
    const taken = 10 - refused.length
    const rows = await db.select().from(messages).where(eq(messages.sessionId, of.sessionId))
    expect(rows.map(({ version }) => version)).toEqual([2 + taken, 2 + taken])
    expect(await versionsOf(of, turn.message.id)).toHaveLength(1 + taken)
    expect(await db.select().from(replies).where(eq(replies.sessionId, of.sessionId))).toEqual([])
  })

  test('with the words it has stays as it is, and is still the one that was sent', async () => {
    const of = await visit()
    const first = await send(of, 'hello', 'one')
    expect(await edit(of, first, 'hello')).toEqual(first)
    const second = await edit(of, first, 'umbrellas')
    expect(await send(of, 'hello', 'one')).toEqual(second)
    expect(await send(of, 'umbrellas', 'one')).toEqual(second)
    await expect(send(of, 'bags', 'one')).rejects.toMatchObject({ code: 'message_conflict' })
  })
})

describe('a message is not edited', () => {
  test('by somebody else, where there is none, nor where it is an answer', async () => {
    const of = await visit()
    const { message, reply } = await send(of, 'hello')
    const edits = [
      { actor: (await visit()).actor, messageId: message.id },
      { actor: of.actor, messageId: newId() },
      { actor: of.actor, messageId: reply?.id ?? '' },
    ]
    for (const one of edits)
      await expect(editMessage({ ...one, content: 'bye' })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('once more was said, nor while it is being answered', async () => {
    const of = await visit()
    const turn = await send(of, 'hello')
    const next = await acceptMessage({ ...of, content: 'and' })
    await expect(edit(of, turn, 'bye')).rejects.toMatchObject({ code: 'conflict' })
    const waiting = { actor: of.actor, messageId: next.messageId, content: 'or' }
    await expect(editMessage(waiting)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('once it placed an order, nor in a conversation that ended', async () => {
    const of = await visit()
    for (const words of ['storm umbrella', 'add it', 'pay']) await send(of, words)
    const ordered = await send(of, 'yes')
    expect(ordered.reply?.parts.map(({ type }) => type)).toContain('order')
    await expect(edit(of, ordered, 'no')).rejects.toMatchObject({ code: 'conflict' })
    await endSession({ sessionId: of.sessionId, reason: 'finished' })
    await expect(edit(of, ordered, 'no')).rejects.toMatchObject({ code: 'session_ended' })
  })
})
