import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, sql as query } from '@/db/client'
import { apiFailures, matchedEvents, sameError, stageFailed, stuck } from './alert-conditions'
import { firingOf, now, plantRule, plantStuck } from './alerts.fixture'
import { evaluateAlerts } from './evaluate-alerts'

const many = 10_000
const at = now.toISOString()
let filterRule: string

// A busy quarter: 10,000 sessions that have gone, as many groups of errors, and counts of every minute of a week.
beforeAll(async () => {
  filterRule = await plantRule('filter', { filter: { source: 'log' }, count: 3, minutes: 5, per: 'session' })
  await query.unsafe(`
    insert into sessions (id, type, channel, channels, status, data, created_at, updated_at, last_activity_at, expires_at)
      select gen_random_uuid(), 'workshop', 'workshop', '{workshop}', 'completed', '{}', '${at}', '${at}', '${at}', '${at}'
      from generate_series(1, ${many});
    create temp table s as select id, row_number() over () as n from sessions;
    insert into error_groups (fingerprint, error_type, message, first_seen_at, last_seen_at)
      select 'f' || n, 'error', 'm', '${at}', '${at}' from s;
    insert into error_sightings (fingerprint, session_id, who, count, first_seen_at, last_seen_at)
      select 'f' || (n + k) % ${many}, id, id::text, 1, t, t
      from s, generate_series(1, 5) k, lateral (select '${at}'::timestamptz - make_interval(mins => (n * 13)::int) as t) x;
    insert into session_progress (session_id, step, errors_since_step, first_error_since_step, last_sign_at)
      select id, 1, 1, t, t from s, lateral (select '${at}'::timestamptz - make_interval(mins => 20 + (n * 13)::int) as t) x;
    insert into api_minutes (minute, method, endpoint, calls, failures)
      select '${at}'::timestamptz - make_interval(mins => m), 'GET', '/e' || k, 10, 1
      from generate_series(1, ${many}) m, generate_series(1, 5) k;
    insert into alert_hits (rule_id, minute, session_id, count)
      select '${filterRule}', '${at}'::timestamptz - make_interval(mins => n::int), id, 1 from s;
    insert into pipeline_runs (id, session_id, status, stage, created_at, ended_at)
      select gen_random_uuid(), id, case when n % 10 = 0 then 'failed' else 'completed' end, 'archiving', t, t
      from s, lateral (select '${at}'::timestamptz - make_interval(mins => (n * 13)::int) as t) x;
    analyze sessions; analyze error_groups; analyze error_sightings; analyze session_progress; analyze api_minutes;
    analyze alert_hits; analyze pipeline_runs`)
}, 60_000)

/** How PostgreSQL goes about it, printed for whoever reads the tests' output. */
async function plan(name: string, condition: SQL): Promise<string> {
  const lines = await db.execute<{ 'QUERY PLAN': string }>(
    sql`explain (analyze, costs off, timing off, summary off) ${condition}`,
  )
  const text = lines.map((line) => line['QUERY PLAN']).join('\n')
  process.stdout.write(`\n-- ${name}\n${text}\n`)
  return text
}

const id = '019cec37-b600-7974-9c29-2d6f91f24802'

test('the same error is looked for among what was seen lately', async () => {
  const rules = [{ id, settings: { people: 5, minutes: 10, fingerprint: null } }]
  const text = await plan('same error', sameError(rules, now))
  expect(text).toContain('error_sightings_recent')
  expect(text).not.toMatch(/Seq Scan on (error_sightings|error_hours|events)/)
})

test('who is stuck is looked for among those who gave a sign lately', async () => {
  const text = await plan('stuck', stuck([{ id, settings: { minutes: 8 } }], now))
  expect(text).toMatch(/session_progress_(last_sign|stuck)/)
  expect(text).not.toMatch(/Seq Scan on (session_progress|sessions)/)
})

test('calls are summed over the window alone', async () => {
  const rules = [{ id, settings: { endpoint: null, percent: 20, minutes: 10, calls: 20 } }]
  const text = await plan('api failures', apiFailures(rules, now))
  expect(text).toContain('api_minutes')
  expect(text).not.toContain('Seq Scan on api_minutes')
})

test('hits are summed over the window of their rule alone', async () => {
  const settings = { filter: { source: 'log' as const }, count: 3, minutes: 5, per: 'session' as const }
  const text = await plan('filter', matchedEvents([{ id: filterRule, settings }], now))
  expect(text).not.toContain('Seq Scan on alert_hits')
})

test('failed runs are looked for by their status and time', async () => {
  const text = await plan('stage failed', stageFailed([{ id, settings: {} }], now))
  expect(text).toContain('pipeline_runs_status')
  expect(text).not.toContain('Seq Scan on pipeline_runs')
})

test('with all of that an alert opens at the first evaluation, and none for what is past', async () => {
  const rule = await plantRule('stuck', { minutes: 8 })
  const sessionId = await plantStuck(new Date(now.getTime() - 9 * 60_000), now)
  await evaluateAlerts({ now })
  const subjects = (await firingOf(rule)).map(({ subject }) => subject)
  expect(subjects).toEqual([sessionId])
})
