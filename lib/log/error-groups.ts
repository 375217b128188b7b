import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { aside } from '@/db/read-replica'
import { foreignCursor } from '@/lib/keyset'
import { likePattern } from '@/lib/like-pattern'
import type { Actor } from '@/lib/people/actor'
import { type GroupRow, viewGroups } from './error-group-view'
import type { ErrorList, ErrorsQuery } from './error-schema'
import { isLong, windowOf } from './error-window'
import { demandLogReader } from './query'
import { stepNames } from './step-names'

type Window = ReturnType<typeof windowOf>

/**
 * Errors of a time, put together by what they are, the most frequent first, by keyset pages. The totals are of the whole time, whatever is
 * searched for.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for a cursor that is not one of ours.
 */
export async function listErrors(options: { actor: Actor; now?: Date } & ErrorsQuery): Promise<ErrorList> {
  demandLogReader(options.actor)
  const now = options.now ?? new Date()
  const window = windowOf(options, now)
  const names = await stepNames(window)
  const found = await db.execute<GroupRow>(errorsPage(options, window, names))
  const page = found.slice(0, options.limit)
  const last = found.length > options.limit ? page.at(-1) : undefined
  // The groups themselves are what staff change; the sums are not.
  const sums = isLong(window) ? aside(() => errorTotals(window)) : errorTotals(window)
  const [items, totals] = await Promise.all([viewGroups(page, names, window, now), sums])
  return { items, nextCursor: last ? encode(last) : null, total_errors: totals.errors, total_sessions: totals.sessions }
}

/** One page more one, so that the end is seen. */
export function errorsPage(query: ErrorsQuery, window: Window, names: (string | null)[]): SQL {
  return sql`
    with counted as (
      select fingerprint, sum(count)::int as times from error_hours
      where hour >= ${window.hour}::timestamptz and hour <= ${window.to}::timestamptz
        and ${query.step === undefined ? sql`true` : sql`step = ${query.step}`}
      group by fingerprint
    )
    select g.*, c.times from counted c join error_groups g using (fingerprint)
    where g.merged_into is null and ${query.q ? says(query.q, names, window) : sql`true`}
      and ${query.cursor ? beyond(query.cursor) : sql`true`}
    order by c.times desc, g.fingerprint limit ${query.limit + 1}`
}

/** Part of the message, the type or a step's name; a status code whole. */
function says(text: string, names: (string | null)[], window: Window): SQL {
  const like = likePattern(text)
  const steps = names.flatMap((name, step) => (name?.toLowerCase().includes(text.toLowerCase()) ? step : []))
  const inStep = sql`exists (
    select from error_hours h where h.fingerprint = g.fingerprint and h.hour >= ${window.hour}::timestamptz
      and h.step in (select value::int from json_array_elements_text(${JSON.stringify(steps)}::text::json)))`
  return sql`(g.message ilike ${like} or g.error_type ilike ${like} or g.status_code::text = ${text}
    ${steps.length > 0 ? sql`or ${inStep}` : sql``})`
}

/** All errors of a time, and the sessions that hit one. */
export async function errorTotals(window: Window): Promise<{ errors: number; sessions: number }> {
  const [row] = await db.execute<{ errors: number; sessions: number }>(totalsOf(window))
  return row ?? { errors: 0, sessions: 0 }
}

export function totalsOf(window: Window): SQL {
  return sql`
    select
      (select coalesce(sum(count), 0)::int from error_hours
        where hour >= ${window.hour}::timestamptz and hour <= ${window.to}::timestamptz) as errors,
      (select count(*)::int from (select session_id from error_sightings
        where last_seen_at >= ${window.from}::timestamptz and first_seen_at <= ${window.to}::timestamptz
        group by session_id) as hit) as sessions`
}

function encode({ times, fingerprint }: GroupRow): string {
  return Buffer.from(`${times} ${fingerprint}`).toString('base64url')
}

function beyond(cursor: string): SQL {
  const [, times, fingerprint] = /^(\d{1,15}) (\S{1,64})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (times === undefined || fingerprint === undefined) throw foreignCursor()
  return sql`(c.times < ${times}::bigint or (c.times = ${times}::bigint and g.fingerprint > ${fingerprint}))`
}
