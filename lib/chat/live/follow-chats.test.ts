import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { setCartQuantity } from '@/lib/catalog/change-cart'
import { seedCatalogue } from '@/lib/catalog/seed'
import { acceptForAgent } from '@/lib/chat/accept.fixture'
import { grow } from '@/lib/chat/replies/live-replies'
import { beginReply } from '@/lib/chat/replies/make-reply'
import { reopenReply } from '@/lib/chat/replies/regenerate'
import { sendMessage } from '@/lib/chat/send-message'
import { record } from '@/lib/events/record'
import { nobody } from '@/lib/people/actor'
import { program } from '@/lib/people/member.fixture'
import { signOut } from '@/lib/people/sign-in'
import { changeSession } from '@/lib/sessions/change'
import { claimHandover } from '@/lib/sessions/claim'
import { endSession } from '@/lib/sessions/end-session'
import { makeHandover } from '@/lib/sessions/handover'
import { leaveSession } from '@/lib/sessions/leave'
import { insertSession } from '@/lib/sessions/open'
import { undoJoin } from '@/lib/sessions/undo-join'
import { followChats } from './follow-chats'
import { address, echo, endStreams, guest, known, look, open, speaker } from './follow-chats.fixture'

beforeAll(() => seedCatalogue())
afterEach(endStreams)

describe('what happens elsewhere', () => {
  test('is told to the person’s other device: words, basket, consent, surface, end', async () => {
    const { actor, visit, start } = await known()
    const stream = await open(actor)
    const { sessionId } = visit
    const changed = () => [...stream.changed(sessionId)].sort()
    await changeSession({ ...visit, trainingConsent: true })
    await expect.poll(changed).toEqual(['session'])
    await setCartQuantity({ ...visit, sku: 'JKT-001', quantity: 1 })
    await sendMessage({ ...visit, content: 'hello', agent: echo })
    await expect.poll(changed).toEqual(['messages', 'session'])
    await sql`update sessions set channel = 'kiosk' where id = ${sessionId}`
    await start()
    await expect.poll(changed).toEqual(['messages', 'moves', 'session'])
    const before = stream.seen.length
    await endSession({ sessionId, reason: 'finished' })
    await expect.poll(() => stream.seen.length).toBeGreaterThan(before)
    expect(stream.over(sessionId)).toBe(false)
  })

  test('in a conversation that begins later is told as well, and nothing of anybody else’s', async () => {
    const [mine, theirs, stranger] = [await known(), await known(), await guest()]
    const stream = await open(mine.actor)
    await sendMessage({ ...theirs.visit, content: 'hello', agent: echo })
    await sendMessage({ ...stranger, content: 'hello', agent: echo })
    const fresh = await insertSession(
      { personId: mine.id, type: 'reflection_buddy', channel: 'website' },
      new Date(),
      db,
    )
    await look(mine.visit.sessionId)
    await expect.poll(() => stream.changed(fresh?.id ?? '').size).toBeGreaterThan(0)
    expect(JSON.stringify(stream.seen)).not.toContain(theirs.visit.sessionId)
    expect(JSON.stringify(stream.seen)).not.toContain(stranger.sessionId)
  })

  test('while the stream was away is told when it goes on, whoever commits late', async () => {
    const { id, actor } = await known()
    const sessions = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const session = await insertSession({ personId: id, type: 'journey', channel: 'website' }, new Date(), db)
        return session?.id ?? ''
      }),
    )
    const first = await open(actor)
    let after = first.cursor()
    await first.close()
    const told = new Set<string>()
    let writing = true
    const reader = (async () => {
      while (told.size < sessions.length) {
        const stream = await open(actor, after)
        await expect.poll(() => stream.seen.length > 1 || !writing).toBe(true)
        await stream.close()
        for (const { event, data } of stream.seen) if (event === 'changed') told.add(data.sessionId)
        after = stream.cursor()
      }
    })()
    const write = (sessionId: string) =>
      db.transaction(async (tx) => {
        const event = { sessionId, type: 'cart', source: 'system' as const, data: {}, occurredAt: new Date() }
        await record([event], tx)
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
      })
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let i = writer; i < sessions.length; i += 6) await write(sessions[i] ?? '')
    })
    await Promise.all(writers)
    writing = false
    await reader
    expect([...told].sort()).toEqual([...sessions].sort())
  })
})

describe('a reply', () => {
  test('grows on another device, whole for whoever comes late, and its end is told', async () => {
    const { actor, visit } = await known()
    const { sessionId } = visit
    const early = await open(actor)
    const { agent, finish } = speaker()
    const accepted = await acceptForAgent({ ...visit, content: 'hello' })
    if (accepted.work) beginReply(accepted.work, [agent])
    await expect.poll(() => early.chunks(sessionId).length).toBeGreaterThan(0)
    grow(accepted.replyId, (reply) => {
      reply.text = 'We have'
    })
    await expect.poll(() => early.text(sessionId)).toBe('We have')
    const late = await open(visit.actor)
    await expect.poll(() => late.text(sessionId)).toBe('We have')
    finish()
    for (const stream of [early, late]) {
      await expect.poll(() => stream.chunks(sessionId).at(-1)?.type).toBe('finish')
      expect(stream.text(sessionId)).toBe('We have umbrellas.')
      const [start] = stream.chunks(sessionId)
      expect(start).toEqual({ type: 'start', messageId: accepted.replyId, messageMetadata: { version: 1 } })
    }
    await expect.poll(() => early.changed(sessionId).has('messages')).toBe(true)
  })

  test('of each of several conversations at once, one behind the other in each, and made anew as another version', async () => {
    const { actor, id, visit } = await known()
    const other = await insertSession({ personId: id, type: 'visit', channel: 'kiosk' }, new Date(), db).catch(
      () => null,
    )
    expect(other).toBeNull()
    const journey = await insertSession({ personId: id, type: 'journey', channel: 'website' }, new Date(), db)
    const second = { actor, sessionId: journey?.id ?? '' }
    const stream = await open(actor)
    const [one, two, three] = [speaker(), speaker(), speaker()]
    const first = await acceptForAgent({ ...visit, content: 'one' })
    const behind = await acceptForAgent({ ...visit, content: 'two' })
    const beside = await acceptForAgent({ ...second, content: 'three' })
    if (first.work) beginReply(first.work, [one.agent])
    if (beside.work) beginReply(beside.work, [{ ...three.agent, types: ['journey'] }])
    const started = (sessionId: string) =>
      stream.chunks(sessionId).flatMap((chunk) => (chunk.type === 'start' ? [chunk.messageId] : []))
    await expect.poll(() => started(second.sessionId)).toEqual([beside.replyId])
    await expect.poll(() => started(visit.sessionId)).toEqual([first.replyId])
    three.finish()
    one.finish()
    two.finish()
    await expect.poll(() => started(visit.sessionId)).toEqual([first.replyId, behind.replyId])
    await expect.poll(() => stream.chunks(visit.sessionId).filter(({ type }) => type === 'finish').length).toBe(2)
    const anew = speaker()
    const work = await reopenReply({ messageId: behind.replyId, now: new Date() })
    if (work) beginReply(work, [anew.agent])
    const versions = () => stream.chunks(visit.sessionId).flatMap((chunk) => (chunk.type === 'start' ? [chunk] : []))
    await expect
      .poll(() => versions().at(-1))
      .toMatchObject({ messageId: behind.replyId, messageMetadata: { version: 2 } })
    anew.finish()
  })
})

describe('whoever may read no more', () => {
  test('a device that left is told so and its stream ends, the person’s goes on', async () => {
    const { actor, visit } = await known()
    const [theirs, device] = [await open(actor), await open(visit.actor)]
    await leaveSession({ actor: visit.actor })
    await device.ended
    expect(device.over(visit.sessionId)).toBe(true)
    await sendMessage({ actor, sessionId: visit.sessionId, content: 'hello', agent: echo })
    await expect.poll(() => theirs.changed(visit.sessionId).has('messages')).toBe(true)
    expect(device.changed(visit.sessionId).has('messages')).toBe(false)
  })

  test('a browser that is signed in and lets go of a guest’s session hears on of the person’s', async () => {
    const { actor, visit } = await known()
    const held = await guest()
    const both = await open({ ...actor, device: held.actor.device })
    await leaveSession({ actor: held.actor })
    await expect.poll(() => both.over(held.sessionId)).toBe(true)
    await sendMessage({ ...visit, content: 'hello', agent: echo })
    await expect.poll(() => both.changed(visit.sessionId).has('messages')).toBe(true)
    await signOut({ tokenId: actor.person?.tokenId ?? '' })
    await both.ended
    expect(both.over(visit.sessionId)).toBe(true)
  })

  test('other roles are no loss', async () => {
    const { actor, id, visit } = await known()
    const stream = await open(actor)
    await sql`update people set roles = '{student}' where id = ${id}`
    await sql`update people set roles = '{customer}' where id = ${id}`
    await sendMessage({ ...visit, content: 'hello', agent: echo })
    await expect.poll(() => stream.changed(visit.sessionId).has('messages')).toBe(true)
    expect(stream.over(visit.sessionId)).toBe(false)
  })

  test('a session that is taken back from the person it joined is over for them', async () => {
    const { actor, visit } = await known()
    await endSession({ sessionId: visit.sessionId, reason: 'finished' })
    const held = await guest()
    const stream = await open(actor)
    const { code } = await makeHandover({ actor: held.actor, origin: 'https://shop.example' })
    await claimHandover({ actor, address, code, channel: 'website', device: null })
    const [join] = await sql<{ id: string }[]>`select id from session_joins where into_session_id = ${held.sessionId}`
    await sendMessage({ ...visit, actor, sessionId: held.sessionId, content: 'hello', agent: echo })
    await look(visit.sessionId)
    await expect.poll(() => stream.changed(held.sessionId).has('messages')).toBe(true)
    await undoJoin({ actor: await program('admin'), sessionId: held.sessionId, joinId: join?.id ?? '' })
    await expect.poll(() => stream.over(held.sessionId)).toBe(true)
  })

  test('nobody, keys and devices of what has passed are refused', async () => {
    await expect(followChats({ actor: nobody, after: null })).rejects.toMatchObject({ code: 'not_signed_in' })
    const key = await program('admin')
    await expect(followChats({ actor: key, after: null })).rejects.toMatchObject({ code: 'forbidden' })
    const { actor, sessionId } = await guest()
    await expect(followChats({ actor, after: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' })
    await sql`update sessions set expires_at = now() where id = ${sessionId}`
    await expect(followChats({ actor, after: null })).rejects.toMatchObject({ code: 'session_not_found' })
  })
})
