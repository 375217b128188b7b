import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { holdsRealSessions } from '@/lib/demo/mark'
import { removeDemo } from '@/lib/demo/remove'
import { digestOnce } from '@/lib/log/digest'
import { checkIds, idChecks } from '@/lib/operations/check-ids'
import { fill } from './fill'
import { mostEventsEach, plan } from './plan'

const now = new Date('2026-05-05T12:00:00.000Z')
const amount = { sessions: 60, events: 6600, days: 20, seed: 7 }
const url = () => process.env.DATABASE_URL ?? ''
const goes = { now, signal: new AbortController().signal, show: () => {} }

/** All that a seed decides, the clock of the database left out. */
const contents = () => sql`
  select s.id, s.person_id, s.status, s.channels, s.outside_token, t.events, t.errors, t.messages, t.interactions,
    (select md5(string_agg(e.type || e.data::text || e.occurred_at, '' order by e.occurred_at, e.type, e.data::text)) from events e where e.session_id = s.id) as log
  from sessions s join session_tallies t on t.session_id = s.id order by s.id`

beforeAll(async () => {
  // Broken off after some slices, and gone on with.
  const stop = new AbortController()
  const breaking = fill(url(), { amount, now, signal: stop.signal, show: () => stop.abort() })
  await expect(breaking).rejects.toThrow()
  const rest = await fill(url(), { amount, ...goes, now: new Date(now.getTime() + 3_600_000) })
  expect(rest.there).toBeGreaterThan(0)
  expect(rest.sessions + rest.there).toBe(amount.sessions)
})

test('filled again it stays as it is', async () => {
  const before = await contents()
  const again = await fill(url(), { amount, ...goes })
  expect(again).toMatchObject({ sessions: 0, there: amount.sessions })
  expect(await contents()).toEqual(before)
  expect(await holdsRealSessions()).toBe(false)
})

test('what hangs off a session agrees with it, and nothing came in before it happened', async () => {
  const [wrong] = await sql`
    select (select count(*)::int from events where created_at < occurred_at or occurred_at > ${now.toISOString()}) as times,
      (select count(*)::int from session_tallies t where events <> (select count(*) from events e where e.session_id = t.session_id)) as tallies,
      (select count(*)::int from messages m join events e on e.id = m.event_id
        where e.session_id <> m.session_id or e.data ->> 'messageId' <> m.id::text) as messages,
      (select count(*)::int from events e join sessions s on s.id = e.session_id where e.person_id is distinct from s.person_id) as people,
      (select count(*)::int from sessions s where phone is not null and person_id is null) as phones,
      (select count(*)::int from sessions s where (status = 'active') <> (ended_at is null)) as ends,
      (select count(*)::int from sessions s where status <> 'active'
        and not exists (select from pipeline_runs r where r.session_id = s.id)) as runs,
      (select count(*)::int from sessions s where s.status = 'processing'
        and not exists (select from pipeline_runs r join graphile_worker.jobs j on j.key = r.id::text where r.session_id = s.id)) as jobs,
      (select count(*)::int from events where (txid, id) <= ('0'::xid8, 0)) as places`
  expect(wrong).toEqual({
    times: 0,
    tallies: 0,
    messages: 0,
    people: 0,
    phones: 0,
    ends: 0,
    runs: 0,
    jobs: 0,
    places: 0,
  })
  const kinds = await sql`select distinct type from sessions order by type`
  expect(kinds.map(({ type }) => type)).toEqual(['inner_voice', 'journey', 'reflection_buddy', 'visit', 'workshop'])
})

test('every id of a session agrees everywhere', async () => {
  await checkIds({ now: new Date() })
  const checks = await sql`select name, looked, violations from checks where name like ${`${idChecks}%`}`
  expect(checks.reduce((sum, { looked }) => sum + Number(looked), 0)).toBeGreaterThan(amount.sessions)
  expect(checks.filter(({ violations }) => violations > 0)).toEqual([])
})

test('the digest reads it as it reads any log', async () => {
  for (let read = 1; read > 0; ) ({ read } = await digestOnce())
  const [counted] = await sql`
    select (select sum(count)::int from error_groups) as grouped, (select count(*)::int from events where type = 'error') as errors,
      (select sum(calls)::int from api_minutes) as calls, (select count(*)::int from events where type = 'api_call') as called`
  expect(counted?.grouped).toBe(counted?.errors)
  expect(counted?.calls).toBe(counted?.called)
})

test('about as much is made as was asked for, the same for the same seed', () => {
  const wanted = { sessions: 20_000, events: 2_000_000, days: 90, seed: 7, anchor: now }
  const planned = [...plan(wanted)]
  const events = planned.reduce((sum, one) => sum + one.events, 0)
  expect(Math.abs(events / wanted.events - 1)).toBeLessThan(0.03)
  expect([...plan(wanted)]).toEqual(planned)
  expect([...plan({ ...wanted, seed: 8 })]).not.toEqual(planned)
  const most = [...plan({ ...wanted, events: wanted.sessions * mostEventsEach })].map((one) => one.events)
  expect(Math.max(...most)).toBeLessThan(2000)
})

test('removed it leaves nothing, and what people left stays', async () => {
  await sql`
    insert into sessions (id, type, channel, channels, data, created_at, updated_at, last_activity_at, expires_at)
    values ('019a0000-0000-7000-8000-00000000aaaa', 'visit', 'kiosk', '{kiosk}', '{}', now(), now(), now(), now() + interval '7 days')`
  const removed = await removeDemo({ signal: goes.signal, show: () => {} })
  expect(removed).toMatchObject({ sessions: amount.sessions })
  const [left] = await sql`
    select (select count(*)::int from sessions) as sessions, (select count(*)::int from people) as people,
      (select count(*)::int from events) as events, (select count(*)::int from messages) as messages,
      (select count(*)::int from demo_fills) as fills, (select count(*)::int from error_groups) as errors`
  expect(left).toEqual({ sessions: 1, people: 0, events: 0, messages: 0, fills: 0, errors: 0 })
})
