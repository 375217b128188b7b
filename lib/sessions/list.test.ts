import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import type { Channel, SessionType } from '@/db/enums'
import { sessionProgress } from '@/db/schema/session-log'
import { sessions } from '@/db/schema/sessions'
import { record } from '@/lib/events/record'
import { type Actor, nobody } from '@/lib/people/actor'
import { signUp } from '@/lib/people/sign-up'
import { moveTo } from './devices'
import { listedSession, listSessions } from './list'
import { insertSession } from './open'
import { sessionsOverview } from './overview'
import { listQuery } from './schema'

let staff: Actor
const now = new Date('2026-11-20T13:30:00.000Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

async function open(options: { minutes: number; channel?: Channel; type?: SessionType; token?: string }) {
  const { minutes, channel = 'workshop', type = 'workshop', token } = options
  const session = await insertSession({ personId: null, type, channel, outsideToken: token }, ago(minutes), db)
  if (!session) throw new Error('not opened')
  return session
}

const logged = (sessionId: string, type: string, data: unknown, minutes: number) =>
  record([{ sessionId, type, source: 'log', data, occurredAt: ago(minutes), studentEmail: 'priya@example.com' }])

beforeAll(async () => {
  const person = await signUp({ username: 'jana', password: 'long enough', name: 'Jana', roles: ['instructor'] })
  staff = { ...nobody, person: { ...person, tokenId: '' } }
})

const list = async (query: Record<string, string>) => {
  const { items } = await listSessions({ actor: staff, now, ...listQuery.parse(query) })
  return items.map((item) => item.session_id)
}

test('a row tells counts, thread and the errors of the last quarter of an hour', async () => {
  const session = await open({ minutes: 20, channel: 'kiosk' })
  await moveTo(session, { channel: 'website' }, ago(10), db)
  await logged(session.id, 'navigation', { to: 3, toStepName: 'Provision services' }, 9)
  await db.insert(sessionProgress).values({
    sessionId: session.id,
    step: 3,
    stepName: 'Provision services',
    stepSince: ago(9),
    firstErrorSinceStep: ago(2.5),
    lastSignAt: ago(1),
  })
  await logged(session.id, 'error', { errorType: 'old' }, 18)
  await logged(session.id, 'error', { errorType: 'new' }, 2.5)
  await logged(session.id, 'error', { errorType: 'new' }, 2.2)
  await logged(session.id, 'channel', { from: null, to: 'telegram' }, 1)
  await db
    .update(sessions)
    .set({ lastActivityAt: ago(0) })
    .where(eq(sessions.id, session.id))
  const item = await listedSession({ actor: staff, sessionId: session.id, now })
  expect(item).toMatchObject({ events: 7, errors: 3, student_email: 'priya@example.com', state: 'live' })
  // What a page logs under the name of a system row does not move the session.
  expect(item.thread.segments).toEqual([
    { channel: 'kiosk', span: 10 * 60_000 },
    { channel: 'website', span: 10 * 60_000 },
  ])
  expect(item.thread.errors).toHaveLength(2)
  expect(item.recent_errors).toEqual([...Array(12).fill(0), 2, 0, 0])
  expect(item.place).toMatchObject({
    kind: 'step',
    index: 3,
    name: 'Provision services',
    since: ago(9).toISOString(),
    stuckSince: ago(2.5).toISOString(),
  })
})

test('state and several surfaces filter together', async () => {
  const live = await open({ minutes: 1, channel: 'kiosk', type: 'visit' })
  const idle = await open({ minutes: 30, channel: 'telegram', type: 'visit' })
  const done = await open({ minutes: 30, channel: 'kiosk', type: 'visit' })
  await db.update(sessions).set({ status: 'completed' }).where(eq(sessions.id, done.id))
  expect(await list({ state: 'live', type: 'visit' })).toEqual([live.id])
  expect(await list({ state: 'idle', type: 'visit' })).toEqual([idle.id])
  expect(await list({ state: 'done', type: 'visit' })).toEqual([done.id])
  expect((await list({ channel: 'kiosk,telegram', type: 'visit' })).sort()).toEqual([live.id, idle.id, done.id].sort())
  expect(await list({ channel: 'telegram', type: 'visit' })).toEqual([idle.id])
  expect(listQuery.safeParse({ channel: 'kiosk,fax' }).success).toBe(false)
})

test('a session is found by its outside token, by the last characters of its id, by what its events claimed and by its person', async () => {
  const session = await open({ minutes: 1, token: 'ws_findme' })
  const other = await open({ minutes: 1, token: 'ws_findme_not' })
  expect(await list({ q: 'ws_findme' })).toEqual(expect.arrayContaining([session.id, other.id]))
  expect(await list({ q: session.id.slice(-8) })).toEqual([session.id])
  expect(await list({ q: session.id.slice(-12).toUpperCase() })).toEqual([session.id])
  expect(await list({ q: session.id })).toEqual([session.id])
  await logged(session.id, 'action', {}, 1)
  expect(await list({ q: 'PRIYA@example' })).toContain(session.id)
  const person = await signUp({ username: 'finder', password: 'long enough', name: 'Ümit Ölçer', roles: ['student'] })
  await db.update(sessions).set({ personId: person.id }).where(eq(sessions.id, other.id))
  expect(await list({ q: 'ölç' })).toEqual([other.id])
  expect(await list({ q: 'Öl' })).toEqual([other.id])
  expect(await list({ q: person.customerId })).toEqual([other.id])
  expect(await list({ q: '%_' })).toEqual([])
})

test('a whole token means its sessions alone, the latest first; a whole id the one', async () => {
  const session = await open({ minutes: 3, token: 'ws_exact' })
  await open({ minutes: 1, token: 'ws_exact_not' })
  expect(await list({ token: 'ws_exact' })).toEqual([session.id])
  expect(await list({ token: session.id })).toEqual([session.id])
  expect(await list({ token: 'ws_exac' })).toEqual([])
})

test('the overview counts what lives, what changed surface since, and errors by the minute', async () => {
  const before = await sessionsOverview({ actor: staff, since: ago(60), now })
  const session = await open({ minutes: 3, channel: 'extension', type: 'journey' })
  await moveTo(session, { channel: 'api' }, ago(2), db)
  await logged(session.id, 'error', {}, 1.5)
  const after = await sessionsOverview({ actor: staff, since: ago(60), now })
  expect(after.live.api).toBe((before.live.api ?? 0) + 1)
  expect(after.states.live).toBe(before.states.live + 1)
  expect(after.surface_changes).toBe((before.surface_changes ?? 0) + 1)
  expect(after.errors_per_minute[58]).toBe((before.errors_per_minute[58] ?? 0) + 1)
  expect((await sessionsOverview({ actor: staff, now })).surface_changes).toBeNull()
})

test('only staff and keys that read sessions get an overview', async () => {
  await expect(sessionsOverview({ actor: nobody, now })).rejects.toMatchObject({ code: 'not_signed_in' })
  const student = { ...staff, person: staff.person && { ...staff.person, roles: ['student' as const] } }
  await expect(sessionsOverview({ actor: student, now })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listedSession({ actor: student, sessionId: 'x', now })).rejects.toMatchObject({ code: 'forbidden' })
})

test('theme, person and time narrow the list: a session counts while it lasted', async () => {
  const who = await signUp({ username: 'asha', password: 'long enough', name: 'Asha' })
  const at = (minutes: number) => ago(minutes).toISOString()
  const fields = { personId: who.id, type: 'workshop' as const, channel: 'api' as const }
  const old = await insertSession({ ...fields, theme: 'rain' }, ago(100), db)
  const late = await insertSession({ ...fields, theme: 'sun' }, ago(10), db)
  expect(await list({ person: who.customerId })).toEqual([late?.id, old?.id])
  expect(await list({ person: who.id, theme: 'rain' })).toEqual([old?.id])
  expect(await list({ person: who.id, from: at(50) })).toEqual([late?.id])
  expect(await list({ person: who.id, to: at(50) })).toEqual([old?.id])
  expect(await list({ person: who.id, from: at(90), to: at(50) })).toEqual([])
  expect(await list({ person: 'C0' })).toEqual([])
})
