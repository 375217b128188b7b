import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { nobody } from '@/lib/people/actor'
import { digestOnce } from './digest'
import { digestAll } from './digest.fixture'
import { ingest } from './ingest'

const now = new Date('2026-11-20T10:30:00.000Z')

beforeEach(async () => {
  await readAll()
  await sql`truncate error_groups, error_hours, error_sightings, api_minutes, session_progress, alert_hits`
})

const readAll = (at = now) => digestAll({ now: at })

let tokens = 0
const newToken = () => `ws_digest${++tokens}`

async function send(
  token: string,
  events: { eventType: string; eventData: unknown; occurredAt?: string; studentEmail?: string }[],
  at = now,
) {
  const items = events.map((event) => ({ sessionToken: token, occurredAt: at.toISOString(), ...event }))
  const { accepted } = await ingest({ actor: nobody, items, now: new Date() })
  expect(accepted).toBe(events.length)
}

const failure = (message: string, more: object = {}) => ({
  eventType: 'error',
  eventData: { errorType: 'validation_failed', errorMessage: message, statusCode: 401, currentStep: 2, ...more },
})
const sessionOf = async (token: string) =>
  (await sql`select id from sessions where outside_token = ${token}`)[0]?.id as string
const groups = () => sql`select fingerprint, message, count, came_back_at from error_groups order by fingerprint`

test('errors that differ in their numbers are one group, counted by hour, step and who hit them', async () => {
  const [first, second] = [newToken(), newToken()]
  await send(first, [failure('Key 1 refused'), { ...failure('Key 2 refused'), studentEmail: 'Jo@example.com' }])
  await send(second, [{ ...failure('Key 33 refused'), studentEmail: 'jo@EXAMPLE.com' }])
  await readAll()
  const [group, ...others] = await groups()
  expect(others).toEqual([])
  expect(group).toMatchObject({ message: 'Key <number> refused', count: 3, came_back_at: null })
  expect(await sql`select hour::text, step, count from error_hours`).toEqual([
    { hour: '2026-11-20 10:00:00+00', step: 2, count: 3 },
  ])
  const sightings = await sql`select count, who from error_sightings order by count`
  expect(sightings.map(({ count }) => count)).toEqual([1, 2])
  expect(new Set(sightings.map(({ who }) => who)).size).toBe(1)
})

test('every event counts once, however the readings meet', async () => {
  const token = newToken()
  await send(
    token,
    Array.from({ length: 60 }, (_, n) => failure(`Key ${n} refused`)),
  )
  await Promise.all(Array.from({ length: 8 }, () => digestOnce({ now })))
  await readAll()
  expect(await groups()).toMatchObject([{ count: 60 }])
})

test('more than one reading takes a long log to its end', async () => {
  const token = newToken()
  for (let n = 0; n < 5; n++)
    await send(
      token,
      Array.from({ length: 300 }, () => failure('No answer')),
    )
  await readAll()
  expect(await groups()).toMatchObject([{ count: 1500 }])
})

test('progress follows the steps, and a step forward forgets the errors before it', async () => {
  const token = newToken()
  const step = (from: number, to: number) => ({ eventType: 'navigation', eventData: { from, to, currentStep: to } })
  await send(token, [
    { eventType: 'init', eventData: { steps: ['Connect', 'Build', 'Test'], currentStep: 0 } },
    failure('Key refused', { currentStep: 0 }),
  ])
  await readAll()
  const id = await sessionOf(token)
  const progress = async () => (await sql`select * from session_progress where session_id = ${id}`)[0]
  expect(await progress()).toMatchObject({ step: 0, step_name: 'Connect', reached: 0, errors_since_step: 1 })
  await send(token, [step(0, 1), step(1, 2), failure('Key refused'), step(2, 1)])
  await readAll()
  expect(await progress()).toMatchObject({ step: 1, step_name: 'Build', reached: 2, errors_since_step: 1 })
  await send(token, [step(1, 2)])
  await readAll()
  expect(await progress()).toMatchObject({ step: 2, errors_since_step: 0, first_error_since_step: null })
})

test('calls are counted by endpoint and minute', async () => {
  const call = (endpoint: string, status: number) => ({
    eventType: 'api_call',
    eventData: { endpoint, method: 'post', status, success: status >= 200 && status < 400 },
  })
  await send(newToken(), [
    call('/v1/agents/123?x=1', 200),
    call('/v1/agents/456', 500),
    call('https://api.example/v1/x', 201),
  ])
  await readAll()
  expect(await sql`select endpoint, method, calls, failures from api_minutes order by endpoint`).toEqual([
    { endpoint: '/v1/agents/:id', method: 'POST', calls: 2, failures: 1 },
    { endpoint: 'api.example/v1/x', method: 'POST', calls: 1, failures: 0 },
  ])
})

test('a rule of kind filter counts what it is about, once', async () => {
  const rule = '019a0000-0000-7000-8000-000000000005'
  await sql`update alert_rules set enabled = true where id = ${rule}`
  await send(newToken(), [failure('Key refused'), failure('Key refused'), { eventType: 'action', eventData: {} }])
  await readAll()
  await sql`update alert_rules set enabled = false where id = ${rule}`
  const hits = await sql`select rule_id, sum(count)::int as count from alert_hits group by 1`
  expect(hits).toEqual([{ rule_id: rule, count: 2 }])
})

test('an error comes back after a quiet week, or once it was known after a quiet day', async () => {
  const at = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const token = newToken()
  await send(token, [failure('Key refused')], at(10))
  await readAll()
  await send(token, [failure('Key refused')], at(4))
  await readAll()
  expect((await groups())[0]?.came_back_at).toBeNull()
  await sql`update error_groups set known_at = ${at(3).toISOString()}`
  await send(token, [failure('Key refused')], at(2))
  await readAll()
  expect((await groups())[0]?.came_back_at).not.toBeNull()
})

test('the note of an error is shown once to a running session that hits it, and again when it changed', async () => {
  const token = newToken()
  await send(token, [failure('Key refused')])
  await readAll()
  const id = await sessionOf(token)
  const shown = () => sql`select data from events where session_id = ${id} and type = 'note' order by id`
  await sql`update error_groups set note = 'We are on it.', note_revision = 1`
  await send(token, [failure('Key refused'), failure('Key refused')])
  await readAll()
  await send(token, [failure('Key refused')])
  await readAll()
  expect((await shown()).map(({ data }) => data.revision)).toEqual([1])
  await sql`update error_groups set note_revision = 2`
  await send(token, [failure('Key refused')])
  await readAll()
  expect((await shown()).map(({ data }) => data.revision)).toEqual([1, 2])
})

test('a session that makes errors up fills no table', async () => {
  const token = newToken()
  const made = (n: number) => failure(`Made up ${String.fromCharCode(97 + (n % 26)).repeat(1 + Math.floor(n / 26))}`)
  for (const from of [0, 80]) {
    await send(
      token,
      Array.from({ length: 80 }, (_, n) => made(from + n)),
    )
    await readAll()
  }
  expect(await sql`select count(*)::int as groups, sum(count)::int as errors from error_groups`).toEqual([
    { groups: 101, errors: 160 },
  ])
  expect(await sql`select count from error_groups where fingerprint = 'many-kinds'`).toEqual([{ count: 60 }])
})

test('whatever the data of an event is, the reading goes on', async () => {
  const token = newToken()
  const odd = [
    null,
    1,
    'text',
    [],
    [1],
    { to: {} },
    { steps: 7 },
    { currentStep: 1e300 },
    { endpoint: [] },
    { to: 'x'.repeat(50_000) },
  ]
  const types = ['error', 'navigation', 'init', 'api_call', 'action', '__proto__']
  await send(
    token,
    types.flatMap((eventType) => odd.map((eventData) => ({ eventType, eventData }))),
  )
  await readAll()
  expect(await sql`select sum(count)::int as count from error_groups`).toEqual([{ count: odd.length }])
})
