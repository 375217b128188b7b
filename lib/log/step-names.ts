import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** Sessions asked for their steps: the last ones, as steps change from workshop to workshop. */
const asked = 300
const mostUnnamed = 50

/** What the steps are called, by most of the sessions that gave a sign last; null where nobody named one. Steps count from 0. */
export async function stepNames(window: { from: string; to: string }): Promise<(string | null)[]> {
  const [row] = await db.execute<{ told: string[] | null; seen: { step: number; name: string | null }[] | null }>(sql`
    with recent as materialized (
      select steps, step, step_name, reached from session_progress
      where last_sign_at >= ${window.from}::timestamptz and last_sign_at <= ${window.to}::timestamptz and reached is not null
      order by last_sign_at desc limit ${asked}
    )
    select
      (select steps from recent where jsonb_typeof(steps) = 'array' group by steps order by count(*) desc, steps limit 1) as told,
      (select json_agg(json_build_object('step', step, 'name', name)) from (
        select step, mode() within group (order by step_name) as name from recent where step is not null group by step) as seen) as seen`)
  if (row?.told) return row.told
  const names = new Map(row?.seen?.map(({ step, name }) => [step, name]))
  const last = Math.min(mostUnnamed - 1, Math.max(-1, ...names.keys()))
  return Array.from({ length: last + 1 }, (_, step) => names.get(step) ?? null)
}
