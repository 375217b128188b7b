import { expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { sha256 } from '@/lib/ids'
import { giveToken, revokeTokens } from '@/lib/sessions/devices'
import { insertSession } from '@/lib/sessions/open'
import type { Entry } from './write-events'
import { writeTogether } from './write-together'

const now = new Date('2026-05-05T12:00:00.000Z')

function entry(token: string, more: Partial<Entry['event']> = {}, occurredAt = now): Entry {
  const event = { sessionToken: token, eventType: 'action', eventData: { token }, ...more }
  return { token, event, fingerprint: null, occurredAt, now }
}

const rowsOf = (token: string) => sql<{ type: string; data: unknown }[]>`
  select e.type, e.data from events e join sessions s on s.id = e.session_id
  where s.outside_token = ${token} and e.source = 'log' order by e.id`

/** Holds a session's row as whoever works on it does. @returns a function that lets it go. */
async function hold(token: string) {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let whole: Promise<unknown> = Promise.resolve()
  await new Promise<void>((taken) => {
    whole = sql.begin(async (tx) => {
      await tx`select 1 from sessions where outside_token = ${token} for update`
      taken()
      await held
    })
  })
  return async () => {
    release()
    await whole
  }
}

test('what many send at once is each told what became of their own', async () => {
  const written = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      writeTogether([entry(`ws_many_${n % 4}`, { eventId: `once-${n % 20}` }), entry('tls_nobody_knows')]),
    ),
  )
  const own = written.map(([first]) => first)
  expect(own.filter((one) => one === 'stored')).toHaveLength(20)
  expect(own.filter((one) => one === 'duplicate')).toHaveLength(20)
  expect(new Set(written.map(([, other]) => other))).toEqual(new Set(['no_session']))
})

test('nobody waits for a session that somebody else holds', async () => {
  await writeTogether([entry('ws_held'), entry('ws_free')])
  const release = await hold('ws_held')
  let through = false
  const held = writeTogether([entry('ws_held')]).then((written) => {
    through = true
    return written
  })
  expect(await writeTogether([entry('ws_free')])).toEqual(['stored'])
  expect(through).toBe(false)
  await release()
  expect(await held).toEqual(['stored'])
  expect(await rowsOf('ws_held')).toHaveLength(2)
})

test('what the database itself refuses does not cost the others theirs', async () => {
  await writeTogether([entry('ws_poison')])
  const entries = Array.from({ length: 9 }, (_, n) =>
    entry('ws_poison', { eventData: n }, n === 4 ? new Date(Number.NaN) : now),
  )
  const written = await writeTogether(entries)
  expect(written.map((one, n) => (one === 'unstorable' ? n : null)).filter((n) => n !== null)).toEqual([4])
  expect((await rowsOf('ws_poison')).slice(1).map((row) => row.data)).toEqual(
    expect.arrayContaining([0, 1, 2, 3, 5, 6, 7, 8]),
  )
})

test('more than memory should hold is sent away, and none of it is stored', async () => {
  const entries = Array.from({ length: 20_001 }, () => entry('ws_flood'))
  expect(() => writeTogether(entries)).toThrow(expect.objectContaining({ code: 'unavailable', retryAfter: 1 }))
  expect(await rowsOf('ws_flood')).toEqual([])
  expect(await writeTogether([entry('ws_flood')])).toEqual(['stored'])
})

test('JSON null is data like any other', async () => {
  await writeTogether([entry('ws_null', { eventData: null }), entry('ws_null', { eventData: { a: null } })])
  expect((await rowsOf('ws_null')).map((row) => row.data)).toEqual([null, { a: null }])
})

test('whoever asks for help waits from the first time they ask', async () => {
  const later = new Date(now.getTime() + 60_000)
  await writeTogether([entry('ws_help', { eventType: 'help_request' })])
  await writeTogether([{ ...entry('ws_help', { eventType: 'help_request' }), now: later }])
  const [session] = await sql`select needs_help_at from sessions where outside_token = 'ws_help'`
  expect(new Date(session?.needs_help_at)).toEqual(now)
})

test('who opened a session may read its inbox, and who comes later under its token may not', async () => {
  const [mine, another] = ['a'.repeat(43), 'b'.repeat(43)]
  await writeTogether([entry('ws_inbox', { inboxKey: mine })])
  await writeTogether([entry('ws_inbox', { inboxKey: another })])
  const inboxes = await sql<{ key_hash: Buffer }[]>`
    select key_hash from session_inboxes i join sessions s on s.id = i.session_id where s.outside_token = 'ws_inbox'`
  expect(inboxes.map((row) => row.key_hash)).toEqual([sha256(mine)])
})

test('the inbox of a page follows it into the session its token opens next', async () => {
  const inboxKey = 'c'.repeat(43)
  await writeTogether([entry('ws_again', { inboxKey })])
  await sql`update sessions set status = 'ended' where outside_token = 'ws_again'`
  await writeTogether([entry('ws_again', { inboxKey })])
  const [inbox] = await sql`
    select s.status from session_inboxes i join sessions s on s.id = i.session_id where i.key_hash = ${sha256(inboxKey)}`
  expect(inbox?.status).toBe('active')
})

test('a device that lost its session reads its inbox no more', async () => {
  const inboxKey = 'd'.repeat(43)
  const session = await insertSession({ personId: null, type: 'visit', channel: 'website' }, now, db)
  const device = await giveToken(session?.id ?? '', { channel: 'website', device: null }, now, db)
  await writeTogether([entry(device, { inboxKey })])
  const inboxes = () => sql`select 1 from session_inboxes where key_hash = ${sha256(inboxKey)}`
  expect(await inboxes()).toHaveLength(1)
  await revokeTokens(session?.id ?? '', now, db)
  expect(await inboxes()).toHaveLength(0)
})

test('a session begins when its first event happened, however long that was on its way', async () => {
  const first = new Date(now.getTime() - 3_600_000)
  await writeTogether([entry('ws_late'), entry('ws_late', {}, first)])
  const [began] = await sql`
    select occurred_at from events e join sessions s on s.id = e.session_id where outside_token = 'ws_late' and e.type = 'channel'`
  expect(new Date(began?.occurred_at)).toEqual(first)
})
