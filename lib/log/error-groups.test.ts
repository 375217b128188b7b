import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { nobody } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { listApiCalls } from './api-calls'
import { digestAll } from './digest.fixture'
import { pruneDigest } from './digest-prune'
import { changeError } from './error-change'
import { readError } from './error-detail'
import { listErrors } from './error-groups'
import { errorsQuery } from './error-schema'
import { writeToAll } from './error-write'
import { readFunnel } from './funnel'
import { ingest } from './ingest'

const now = new Date()
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
let staff: Awaited<ReturnType<typeof member>>['actor']

type Event = { eventType: string; eventData: object; occurredAt?: string; studentName?: string }

async function log(token: string, events: Event[]) {
  const items = events.map((event) => ({ sessionToken: token, ...event }))
  const { accepted } = await ingest({ actor: nobody, items })
  expect(accepted).toBe(events.length)
  await digestAll()
}

const error = (fingerprint: string, more: object = {}) => ({
  eventType: 'error',
  eventData: {
    fingerprint,
    errorType: 'connect_failed',
    errorMessage: `Key ${fingerprint} refused`,
    currentStep: 1,
    ...more,
  },
})
const list = (query: object = {}) => listErrors({ actor: staff, ...errorsQuery.parse(query) })
const detail = (fingerprint: string) => readError({ actor: staff, fingerprint, recent: 3 })
const idOf = async (token: string) =>
  (await sql`select id from sessions where outside_token = ${token}`)[0]?.id as string

beforeAll(async () => {
  staff = (await member('instructor')).actor
  await log('ws_one', [
    { eventType: 'init', eventData: { steps: ['Connect', 'Provision', 'Test'], currentStep: 0 } },
    { eventType: 'navigation', eventData: { from: 0, to: 1, currentStep: 1 } },
    { ...error('often'), studentName: 'Jonas Weber' },
    error('often'),
    { ...error('old'), occurredAt: ago(60 * 24 * 3) },
  ])
  await log('ws_two', [
    { eventType: 'init', eventData: { steps: ['Connect', 'Provision', 'Test'], currentStep: 0 } },
    error('often'),
    error('seldom', { currentStep: 0, statusCode: 503 }),
  ])
})

test('errors of the last day come the most frequent first, with who hit them and where', async () => {
  const { items, total_errors, total_sessions } = await list()
  expect(items.map(({ fingerprint, count, people, sessions }) => [fingerprint, count, people, sessions])).toEqual([
    ['often', 3, 2, 2],
    ['seldom', 1, 1, 1],
  ])
  expect(items[0]).toMatchObject({ step: { index: 1, name: 'Provision' }, state: 'new', note: null, known: false })
  expect(items[0]?.hours.reduce((sum, hour) => sum + hour)).toBe(3)
  expect([total_errors, total_sessions]).toEqual([4, 2])
})

test('a longer time shows older errors, and a page ends where it should', async () => {
  const from = ago(60 * 24 * 7)
  expect((await list({ from })).items).toHaveLength(3)
  const first = await list({ from, limit: 2 })
  const second = await list({ from, limit: 2, cursor: first.nextCursor })
  expect([...first.items, ...second.items].map(({ fingerprint }) => fingerprint)).toEqual(['often', 'old', 'seldom'])
  expect(second.nextCursor).toBeNull()
  await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' })
})

test.each([
  ['KEY SELD', ['seldom']],
  ['503', ['seldom']],
  ['provis', ['often']],
  ['connect_f', ['often', 'seldom']],
  ['100%', []],
])('%j finds by message, status, step and type', async (q, found) => {
  expect((await list({ q })).items.map(({ fingerprint }) => fingerprint)).toEqual(found)
})

test('one step alone counts what happened there', async () => {
  expect((await list({ step: 0 })).items.map(({ fingerprint }) => fingerprint)).toEqual(['seldom'])
})

test('staff see who hit it by name and word for word what it said, a key does not see names; the look is written down', async () => {
  const seen = await detail('often')
  expect(seen.recent.map(({ token, name }) => [token, name])).toEqual(
    expect.arrayContaining([
      ['ws_one', 'Jonas Weber'],
      ['ws_two', null],
    ]),
  )
  expect(seen).toMatchObject({ living: 2, latest_message: 'Key often refused' })
  const byKey = await readError({ actor: await program('log:read'), fingerprint: 'often', recent: 3 })
  expect(byKey.recent.map(({ name }) => name)).toEqual([null, null])
  const looks = await sql`select detail from audit where action = 'error_read' and actor_id = ${staff.person?.id ?? ''}`
  expect(looks).toEqual([{ detail: { fingerprint: 'often', sessions: 2 } }])
  await expect(detail('never')).rejects.toMatchObject({ code: 'not_found' })
})

test('the funnel counts people by how far they got, and errors by where they happened', async () => {
  const funnel = await readFunnel({ actor: staff })
  expect(funnel).toEqual({
    steps: [
      { index: 0, name: 'Connect', people: 2, errors: 1 },
      { index: 1, name: 'Provision', people: 2, errors: 3 },
      { index: 2, name: 'Test', people: 0, errors: 0 },
    ],
    sessions: 2,
    errors: 4,
  })
})

test('a first note reaches those who hit it in the last hour at once; a fix makes it known; both can be taken back', async () => {
  await changeError({ actor: staff, fingerprint: 'often', note: 'We are checking the key.', fix: 'Renew the key.' })
  const notes = await sql`select session_id from events where type = 'note' and data ->> 'fingerprint' = 'often'`
  expect(notes.map(({ session_id }) => session_id).sort()).toEqual([await idOf('ws_one'), await idOf('ws_two')].sort())
  expect(await detail('often')).toMatchObject({ state: 'known', known: true, note_revision: 1, fix: 'Renew the key.' })
  await changeError({ actor: staff, fingerprint: 'often', note: '', fix: null, known: false })
  expect(await detail('often')).toMatchObject({ state: 'new', note: null, note_revision: 1, fix: null })
})

test('errors said to be the same count together from then on, until they are not', async () => {
  await log('ws_three', [error('twin-a'), error('twin-b'), error('twin-b')])
  await changeError({ actor: staff, fingerprint: 'twin-b', mergeInto: 'twin-a' })
  await log('ws_three', [error('twin-b')])
  expect(await detail('twin-a')).toMatchObject({ count: 4, sessions: 1, merged: [{ fingerprint: 'twin-b' }] })
  expect((await list()).items.map(({ fingerprint }) => fingerprint)).not.toContain('twin-b')
  await expect(changeError({ actor: staff, fingerprint: 'twin-a', mergeInto: 'twin-b' })).rejects.toMatchObject({
    code: 'invalid',
  })
  await changeError({ actor: staff, fingerprint: 'twin-b', mergeInto: null })
  await log('ws_three', [error('twin-b')])
  expect(await detail('twin-b')).toMatchObject({ count: 1, merged_into: null })
  expect(await detail('twin-a')).toMatchObject({ count: 4, merged: [] })
})

test('writing to all reaches the running sessions that hit it, and only those', async () => {
  await log('ws_gone', [error('written')])
  await sql`update sessions set status = 'ended' where outside_token = 'ws_gone'`
  await log('ws_here', [error('written')])
  expect(await writeToAll({ actor: staff, fingerprint: 'written', content: 'We are on it.' })).toEqual({ sent: 1 })
  const written = await sql`select session_id, role from messages where content = 'We are on it.'`
  expect(written).toEqual([{ session_id: await idOf('ws_here'), role: 'staff' }])
})

test('calls that fail most come first, with their rate', async () => {
  const call = (endpoint: string, status: number) => ({
    eventType: 'api_call',
    eventData: { endpoint, method: 'GET', status },
  })
  await log('ws_calls', [call('/fine', 200), call('/bad', 500), call('/bad', 200), call('/bad', 0)])
  expect((await listApiCalls({ actor: staff })).items).toEqual([
    { endpoint: '/bad', method: 'GET', calls: 3, failures: 2, rate: 66.7 },
    { endpoint: '/fine', method: 'GET', calls: 1, failures: 0, rate: 0 },
  ])
})

test('customers see nothing of it, and a key that reads the log changes nothing', async () => {
  const { actor } = await member('customer')
  await expect(listErrors({ actor, ...errorsQuery.parse({}) })).rejects.toMatchObject({ code: 'forbidden' })
  const key = await program('log:read')
  await expect(changeError({ actor: key, fingerprint: 'often', known: true })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('what is past its time is let go, and an error with the last session that hit it, unless something was written about it', async () => {
  await log('ws_last', [error('lonely'), error('noted')])
  await changeError({ actor: staff, fingerprint: 'noted', fix: 'Restart.' })
  await sql`delete from sessions where outside_token = 'ws_last'`
  await pruneDigest({ now: new Date(now.getTime() + 60_000) })
  const left =
    await sql`select fingerprint from error_groups where fingerprint in ('lonely', 'noted', 'often') order by 1`
  expect(left.map(({ fingerprint }) => fingerprint)).toEqual(['noted', 'often'])
  await pruneDigest({ now: new Date(now.getTime() + 400 * 86_400_000) })
  expect(await sql`select (select count(*) from error_hours) + (select count(*) from api_minutes) as left`).toEqual([
    { left: 0 },
  ])
})
