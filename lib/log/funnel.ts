import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { aside } from '@/db/read-replica'
import type { Actor } from '@/lib/people/actor'
import { errorTotals } from './error-groups'
import type { ErrorWindow, FunnelView } from './error-schema'
import { isLong, windowOf } from './error-window'
import { demandLogReader } from './query'
import { stepNames } from './step-names'

/**
 * How many people who gave a sign in a time got as far as each step, and the errors there. `sessions` are those that hit an error, `errors` all
 * there were, also where no step was told.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function readFunnel(options: { actor: Actor; now?: Date } & ErrorWindow): Promise<FunnelView> {
  demandLogReader(options.actor)
  const window = windowOf(options, options.now ?? new Date())
  const read = () => Promise.all([stepNames(window), reachedIn(window), errorsByStep(window), errorTotals(window)])
  const [names, reached, errors, totals] = await (isLong(window) ? aside(read) : read())
  const steps = names.map((name, index) => ({
    index,
    name,
    people: reached.filter((row) => row.reached >= index).reduce((sum, row) => sum + row.people, 0),
    errors: errors.get(index) ?? 0,
  }))
  return { steps, ...totals }
}

type Window = ReturnType<typeof windowOf>

/** A person who came several times counts with how far they got at best. */
async function reachedIn(window: Window) {
  return db.execute<{ reached: number; people: number }>(sql`
    select reached, count(*)::int as people from (
      select max(p.reached) as reached
      from session_progress p join sessions s on s.id = p.session_id left join session_tallies t on t.session_id = p.session_id
      where p.last_sign_at >= ${window.from}::timestamptz and p.last_sign_at <= ${window.to}::timestamptz and p.reached is not null
      group by coalesce(s.person_id::text, lower(t.student_email), s.id::text)) as people
    group by reached`)
}

async function errorsByStep(window: Window): Promise<Map<number, number>> {
  const rows = await db.execute<{ step: number; count: number }>(sql`
    select step, sum(count)::int as count from error_hours
    where hour >= ${window.hour}::timestamptz and hour <= ${window.to}::timestamptz group by step`)
  return new Map(rows.map(({ step, count }) => [step, count]))
}
