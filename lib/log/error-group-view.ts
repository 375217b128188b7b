import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { ErrorGroupView } from './error-schema'
import { errorState } from './error-state'
import { lastHours, type windowOf } from './error-window'

/** A row of `error_groups` as plain SQL gives it, with how often it came up in the time asked for. */
export type GroupRow = {
  fingerprint: string
  error_type: string
  message: string
  status_code: number | null
  merged_into: string | null
  first_seen_at: string
  last_seen_at: string
  came_back_at: string | null
  known_at: string | null
  note: string | null
  note_revision: number
  fix: string | null
  times: number
}

type Window = ReturnType<typeof windowOf>

const dateOf = (at: string | null) => (at === null ? null : new Date(at))

/** Groups as the API shows them, in three statements whatever their number. */
export async function viewGroups(
  rows: GroupRow[],
  names: (string | null)[],
  window: Window,
  now: Date,
): Promise<ErrorGroupView[]> {
  if (rows.length === 0) return []
  const fingerprints = rows.map(({ fingerprint }) => fingerprint)
  const [hit, hours, steps] = await Promise.all([
    whoHit(fingerprints, window),
    byHour(fingerprints, now),
    mainSteps(fingerprints, window),
  ])
  return rows.map((row) => {
    const counts = hours.get(row.fingerprint) ?? lastHours(now).map(() => 0)
    const step = steps.get(row.fingerprint) ?? null
    const { people = 0, sessions = 0 } = hit.get(row.fingerprint) ?? {}
    const firstSeenAt = new Date(row.first_seen_at)
    const life = { firstSeenAt, cameBackAt: dateOf(row.came_back_at), knownAt: dateOf(row.known_at) }
    return {
      fingerprint: row.fingerprint,
      error_type: row.error_type,
      message: row.message,
      status_code: row.status_code,
      step: step === null ? null : { index: step, name: names[step] ?? null },
      count: row.times,
      people,
      sessions,
      hours: counts,
      first_seen: firstSeenAt.toISOString(),
      last_seen: new Date(row.last_seen_at).toISOString(),
      state: errorState(life, counts, now),
      known: row.known_at !== null,
      note: row.note,
      note_revision: row.note_revision,
      fix: row.fix,
    }
  })
}

const among = (fingerprints: string[]) =>
  sql`fingerprint = any(array(select json_array_elements_text(${JSON.stringify(fingerprints)}::text::json)))`

async function whoHit(fingerprints: string[], window: Window) {
  const rows = await db.execute<{ fingerprint: string; people: number; sessions: number }>(
    peopleOf(fingerprints, window),
  )
  return new Map(rows.map(({ fingerprint, ...counts }) => [fingerprint, counts]))
}

/** Grouped twice: that is hashed, where counting what is distinct would be sorted. */
export function peopleOf(fingerprints: string[], window: Window): SQL {
  return sql`
    select fingerprint, count(*)::int as people, sum(sessions)::int as sessions from (
      select fingerprint, who, count(*) as sessions from error_sightings
      where ${among(fingerprints)} and last_seen_at >= ${window.from}::timestamptz and first_seen_at <= ${window.to}::timestamptz
      group by fingerprint, who) as hit
    group by fingerprint`
}

async function byHour(fingerprints: string[], now: Date): Promise<Map<string, number[]>> {
  const places = new Map(lastHours(now).map((hour, place) => [hour.getTime(), place]))
  const [first = now] = lastHours(now)
  const rows = await db.execute<{ fingerprint: string; hour: string; count: number }>(sql`
    select fingerprint, hour, sum(count)::int as count from error_hours
    where ${among(fingerprints)} and hour >= ${first.toISOString()}::timestamptz group by fingerprint, hour`)
  const counts = new Map<string, number[]>()
  for (const { fingerprint, hour, count } of rows) {
    const hours = counts.get(fingerprint) ?? Array.from(places, () => 0)
    const place = places.get(new Date(hour).getTime())
    if (place !== undefined) hours[place] = count
    counts.set(fingerprint, hours)
  }
  return counts
}

/** The step where more than half of an error happens. */
async function mainSteps(fingerprints: string[], window: Window): Promise<Map<string, number>> {
  const rows = await db.execute<{ fingerprint: string; step: number }>(sql`
    select fingerprint, step from (
      select fingerprint, step, sum(count) as here, sum(sum(count)) over (partition by fingerprint) as everywhere
      from error_hours
      where ${among(fingerprints)} and hour >= ${window.hour}::timestamptz and hour <= ${window.to}::timestamptz
      group by fingerprint, step) as places
    where here * 2 > everywhere and step >= 0`)
  return new Map(rows.map(({ fingerprint, step }) => [fingerprint, step]))
}
