import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { writeToSession } from '@/lib/chat/write-to-session'
import { record } from '@/lib/events/record'
import { type Actor, nobody } from '@/lib/people/actor'
import { member } from '@/lib/people/member.fixture'
import { followInbox } from './follow-inbox'
import { answerInbox, inboxSession } from './inbox'
import { ingest } from './ingest'

let key: string
let token: string
let sessionId: string
let staff: Actor

const newKey = () => randomBytes(32).toString('base64url')
const log = (eventType: string, inboxKey?: string, sessionToken = token) =>
  ingest({ actor: nobody, items: [{ sessionToken, eventType, eventData: {}, inboxKey }] })

beforeEach(async () => {
  key = newKey()
  token = `ws_${key.slice(0, 20)}`
  await log('action', key)
  sessionId = await inboxSession(key)
  staff = (await member('instructor')).actor
})

const write = (content: string) => writeToSession({ actor: staff, sessionId, content })

/** Reads the stream until `count` messages and notes have come. */
async function read(count: number, after: string | null = null) {
  const stop = new AbortController()
  const seen: { event: string; id: string; data: { text?: string; from?: string | null } }[] = []
  for await (const some of (await followInbox({ key, after }))(stop.signal)) {
    seen.push(...some)
    if (seen.length > count) stop.abort()
  }
  return seen
}
const texts = (seen: Awaited<ReturnType<typeof read>>) => seen.flatMap(({ data }) => data.text ?? [])

async function note(fingerprint: string, text: string, revision = 1) {
  await sql`
    insert into error_groups (fingerprint, error_type, message, first_seen_at, last_seen_at, note, note_revision)
    values (${fingerprint}, 'refused', 'Key refused', now(), now(), ${text}, ${revision})
    on conflict (fingerprint) do update set note = excluded.note, note_revision = excluded.note_revision`
  const event = { sessionId, type: 'note', source: 'system' as const, occurredAt: new Date() }
  await record([{ ...event, data: { fingerprint, revision } }])
}

test('the key that opened a session reads what staff write there, with their name; no other does', async () => {
  const message = await write('Turn Functions on.')
  const [ready, shown] = await read(1)
  expect(ready?.event).toBe('ready')
  expect(shown).toMatchObject({
    event: 'message',
    data: { id: message.id, text: 'Turn Functions on.', from: staff.person?.name, at: message.createdAt },
  })
  const other = newKey()
  await log('action', other)
  for (const wrong of [other, '', `${key}x`, null]) {
    await expect(followInbox({ key: wrong, after: null })).rejects.toMatchObject({ code: 'not_signed_in' })
  }
  const [stored] =
    await sql`select encode(key_hash, 'base64') as hash from session_inboxes where session_id = ${sessionId}`
  expect(stored?.hash).not.toContain(key)
})

test('a page that opens later sees the last twenty, one that comes back what it missed', async () => {
  for (let n = 0; n < 23; n++) await write(`message ${n}`)
  const seen = await read(20)
  expect(texts(seen)).toEqual(Array.from({ length: 20 }, (_, n) => `message ${n + 3}`))
  const at = seen[18]?.id ?? ''
  expect(texts(seen)[17]).toBe('message 20')
  await write('the newest')
  expect(texts(await read(3, at))).toEqual(['message 21', 'message 22', 'the newest'])
})

test('what is written while a page listens reaches it at once', async () => {
  const reading = read(2)
  await write('one')
  await write('two')
  expect(texts(await reading)).toEqual(['one', 'two'])
})

test('only staff and notes are heard: what the page itself logs or says is not', async () => {
  await log('message')
  await log('note')
  await answerInbox({ key, content: 'I am stuck' })
  await note(`fingerprint of ${key}`, 'We are checking the key.')
  expect(await read(1)).toMatchObject([
    { event: 'ready' },
    { event: 'note', data: { fingerprint: `fingerprint of ${key}`, text: 'We are checking the key.' } },
  ])
})

test('a note that was changed or taken back is shown as it is now', async () => {
  await note(`changed ${key}`, 'We are checking.')
  await note(`gone ${key}`, 'Never mind.')
  await sql`update error_groups set note = null where fingerprint = ${`gone ${key}`}`
  await note(`changed ${key}`, 'It works again.', 2)
  await write('Try now.')
  expect(texts(await read(2))).toEqual(['It works again.', 'Try now.'])
})

test('an answer is the person’s own words on the timeline, and a key that was taken away hears nothing', async () => {
  const answered = await answerInbox({ key, content: 'It works' })
  const [row] = await sql`
    select m.role, m.content, e.data from messages m join events e on e.id = m.event_id where m.id = ${answered.id}`
  expect(row).toEqual({ role: 'user', content: 'It works', data: { messageId: answered.id, role: 'user' } })
  await sql`delete from session_inboxes where session_id = ${sessionId}`
  await expect(answerInbox({ key, content: 'Again' })).rejects.toMatchObject({ code: 'not_signed_in' })
})
