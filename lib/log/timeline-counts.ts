import { eq, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Channel } from '@/db/enums'
import { events } from '@/db/schema/events'
import { brokenRow, kindOfRow, systemRow } from './timeline-kinds'
import { type TimelineKind, type TimelineView, timelineKinds } from './timeline-schema'

/** Rows that share a bin, a stay on a surface, a kind, and whether they broke; times in milliseconds since 1970. */
export type Counted = {
  bin: number
  /** Which of the moves came last before them; -1 before the first. */
  stay: number
  kind: TimelineKind
  broken: boolean
  system: boolean
  /** Of what broke for the person: which mark came last before it, -1 before the first. */
  visit: number | null
  count: number
  matching: number
  /** When the first of them happened, where they broke. */
  first: number | null
  /** When the last of them happened; null for what did not happen on a surface. */
  last: number | null
}

type Stretch = { start: number; end: number; bins: number }

type Options = {
  sessionId: string
  stretch: Stretch
  /** When the session moved, and when it came to steps, ISO, in order. */
  moves: string[]
  marks: string[]
  left: SQL | undefined
}

// Never empty, and its first edge is before everything: the number of the bucket is one more than the index.
const edges = (times: string[]) =>
  sql`${`{${['-infinity', ...times].map((time) => `"${time}"`).join(',')}}`}::timestamptz[]`

/** Counts a session's rows in one pass; as many answers as there are bins times what differs within them. */
export async function countRows({ sessionId, stretch, moves, marks, left }: Options): Promise<Counted[]> {
  const { start, end, bins } = stretch
  const share = sql`width_bucket((extract(epoch from ${events.occurredAt}) * 1000)::float8, ${start}::float8, ${end}::float8, ${bins}::int)`
  const rows = await db.execute<Counted>(sql`
    select bin, stay, kind, broken, system,
      case when broken and not system then width_bucket(occurred_at, ${edges(marks)}) - 2 end as visit,
      count(*)::int as count, (count(*) filter (where matching))::int as matching,
      case when broken then (extract(epoch from min(occurred_at)) * 1000)::float8 end as first,
      case when not system then (extract(epoch from max(occurred_at)) * 1000)::float8 end as last
    from (
      select least(greatest(${share}, 1), ${bins}::int) - 1 as bin, width_bucket(${events.occurredAt}, ${edges(moves)}) - 2 as stay,
        ${kindOfRow} as kind, ${brokenRow} as broken, ${systemRow} as system, ${left ?? sql`true`} as matching, ${events.occurredAt}
      from ${events} where ${eq(events.sessionId, sessionId)}
    ) as told group by 1, 2, 3, 4, 5, 6`)
  return [...rows]
}

/** How many rows there are of each kind; what broke is an error too. */
export function kindCounts(counted: Counted[]): TimelineView['kinds'] {
  const kinds = Object.fromEntries(timelineKinds.map((kind) => [kind, 0])) as TimelineView['kinds']
  for (const { kind, broken, count } of counted) {
    if (kind !== 'errors') kinds[kind] += count
    if (broken) kinds.errors += count
  }
  return kinds
}

/** Rows over the stretch by surface, with those that broke. */
export function binRows(
  counted: Counted[],
  { start, end, bins }: Stretch,
  channelOf: (stay: number) => Channel,
): TimelineView['bins'] {
  const size = (end - start) / bins
  const drawn = Array.from({ length: bins }, (_, index): TimelineView['bins'][number] => ({
    start: new Date(Math.round(start + index * size)).toISOString(),
    counts: {},
    errors: 0,
  }))
  for (const { bin, stay, system, broken, count } of counted) {
    const into = drawn[bin]
    if (!into) continue
    const channel = system ? 'system' : channelOf(stay)
    into.counts[channel] = (into.counts[channel] ?? 0) + count
    if (broken) into.errors += count
  }
  return drawn
}
