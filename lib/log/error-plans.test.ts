import { sql as query, type SQL } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { peopleOf } from './error-group-view'
import { errorsPage, totalsOf } from './error-groups'
import { errorsQuery } from './error-schema'
import { windowOf } from './error-window'

const now = new Date()
const day = 86_400_000

/** What 60 days of a busy installation leave: 300 errors by hour and step, and 100,000 sessions that hit one. */
beforeAll(async () => {
  await sql.begin(async (tx) => {
    // The sessions themselves do not matter here.
    await tx`set local session_replication_role = replica`
    await tx`
      insert into error_groups (fingerprint, error_type, message, count, first_seen_at, last_seen_at)
      select 'e' || n, 'type', 'Message ' || n, 1, now() - interval '60 days', now() from generate_series(1, 300) n`
    await tx`
      insert into error_hours (fingerprint, hour, step, count)
      select 'e' || n, date_trunc('hour', now()) - h * interval '1 hour', n % 7, 1 + n % 5
      from generate_series(0, 1439) h, generate_series(1, 300) n where (n + h) % 2 = 0`
    await tx`
      insert into error_sightings (fingerprint, session_id, who, count, first_seen_at, last_seen_at)
      select 'e' || 1 + n % 300, gen_random_uuid(), 'who' || n % 40000, 1, at, at
      from (select n, now() - random() * interval '60 days' as at from generate_series(1, 100000) n) as seen`
  })
  await sql`analyze error_groups, error_hours, error_sightings`
})

async function planOf(statement: SQL): Promise<string> {
  const lines = await db.execute<{ 'QUERY PLAN': string }>(
    query`explain (analyze, costs off, buffers off) ${statement}`,
  )
  const plan = lines.map((line) => line['QUERY PLAN']).join('\n')
  console.info(plan)
  return plan
}

test.each([1, 7])('the errors of %d days are found by index, however many there are in all', async (days) => {
  const window = windowOf({ from: new Date(now.getTime() - days * day).toISOString() }, now)
  expect(await planOf(errorsPage(errorsQuery.parse({}), window, []))).toContain('error_hours_hour')
  const totals = await planOf(totalsOf(window))
  expect(totals).toContain('error_hours_hour')
  expect(totals).toContain('error_sightings_recent')
  const fingerprints = Array.from({ length: 50 }, (_, n) => `e${n + 1}`)
  expect(await planOf(peopleOf(fingerprints, window))).not.toContain('Seq Scan on error_sightings')
})
