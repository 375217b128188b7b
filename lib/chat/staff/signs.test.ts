import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { followChats } from '@/lib/chat/live/follow-chats'
import type { LiveEvent } from '@/lib/chat/live-schema'
import { sendMessage } from '@/lib/chat/send-message'
import { writeToSession } from '@/lib/chat/write-to-session'
import { followLog } from '@/lib/log/follow'
import { type Actor, nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { member } from '@/lib/people/member.fixture'
import { startSession } from '@/lib/sessions/start'
import { readAttendance } from './attendance'
import { markRead } from './mark-read'
import { takeSession } from './take'
import { noteTyping } from './typing'

let maya: Actor

beforeAll(async () => {
  maya = (await member('instructor')).actor
})

async function visit() {
  const guest = { guest: true, channel: 'kiosk' as const, type: 'visit' as const }
  const started = await startSession({ actor: nobody, address: '192.0.2.7', ...guest })
  return { actor: await identify([started.session_token], null), sessionId: started.session.session_id }
}

/** Follows a stream till the test is over. */
function follow<T>(events: AsyncGenerator<T[]>, ended: AbortController) {
  const heard: T[] = []
  const run = async () => {
    for await (const some of events) heard.push(...some)
  }
  return { heard, done: run().catch((error) => ended.signal.aborted || Promise.reject(error)) }
}

test('each side sees that the other writes and has read, as it happens and without a row for it', async () => {
  const { actor, sessionId } = await visit()
  const other = await visit()
  const ended = new AbortController()
  const person = follow<LiveEvent>((await followChats({ actor, after: null }))(ended.signal), ended)
  const staff = follow(
    (await followLog({ actor: maya, after: null, sessionId, source: 'all', signs: true }))(ended.signal),
    ended,
  )
  await expect.poll(() => person.heard.length * staff.heard.length).toBeGreaterThan(0)
  const typed = () => staff.heard.filter((one) => one.event === 'sign').map(({ data }) => data)

  // To an assistant typing says nothing.
  await noteTyping({ actor, sessionId, as: 'person' })
  await takeSession({ actor: maya, sessionId })
  await expect
    .poll(async () => {
      await noteTyping({ actor, sessionId, as: 'person' })
      return typed()
    })
    .toEqual([{ what: 'typing' }])
  const before = await sql`select count(*)::int as rows from events where session_id = ${sessionId}`
  const now = Date.now()
  for (const ms of [0, 1000, 2900, 3100]) {
    await noteTyping({ actor: maya, sessionId, as: 'staff', now: new Date(now + ms) })
    await noteTyping({ actor: maya, sessionId: other.sessionId, as: 'staff', now: new Date(now + ms) })
  }
  const name = maya.person?.name
  const shown = () => person.heard.filter(({ event }) => event === 'typing').map(({ data }) => data)
  await expect.poll(shown).toEqual([1, 2].map(() => ({ sessionId, name })))
  expect(await sql`select count(*)::int as rows from events where session_id = ${sessionId}`).toEqual(before)

  const { message } = await sendMessage({ actor, sessionId, content: 'hello' })
  const answer = await writeToSession({ actor: maya, sessionId, content: 'Hello' })
  await markRead({ actor: maya, sessionId, as: 'staff', messageId: message.id })
  await markRead({ actor, sessionId, as: 'person', messageId: answer.id })
  // Their own words nobody reads, and a mark never goes back.
  await markRead({ actor, sessionId, as: 'person', messageId: message.id })
  await expect.poll(() => typed().filter(({ what }) => what === 'read')).toHaveLength(1)
  await expect
    .poll(() => person.heard.filter((one) => one.event === 'changed' && one.data.what.includes('attendance')).length)
    .toBeGreaterThan(1)
  const { read, holder } = await readAttendance({ actor, sessionId })
  expect(read).toEqual({ person: answer.createdAt, staff: message.createdAt })
  expect(holder).toMatchObject({ id: null, name, you: false })
  ended.abort()
  await Promise.all([person.done, staff.done])
})

test('whoever only looks on reads for nobody, and strangers neither write nor read', async () => {
  const { actor, sessionId } = await visit()
  const { message } = await sendMessage({ actor, sessionId, content: 'hello' })
  await markRead({ actor: maya, sessionId, as: 'staff', messageId: message.id })
  expect((await readAttendance({ actor, sessionId })).read).toEqual({ person: null, staff: null })
  const stranger = (await visit()).actor
  const absent = { code: 'session_not_found' }
  for (const as of ['person', 'staff'] as const) {
    await expect(noteTyping({ actor: stranger, sessionId, as })).rejects.toMatchObject(absent)
    await expect(markRead({ actor: stranger, sessionId, as })).rejects.toMatchObject(absent)
  }
  await expect(noteTyping({ actor, sessionId, as: 'staff' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(readAttendance({ actor: stranger, sessionId })).rejects.toMatchObject(absent)
})
