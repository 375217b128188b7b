import { and, eq, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { type Channel, stages } from '@/db/enums'
import { events } from '@/db/schema/events'
import type { Json } from '@/lib/clean'
import { AppError } from '@/lib/errors'
import { isObject } from '@/lib/is-object'
import type { Actor } from '@/lib/people/actor'
import { canReadSession, canReadWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { noteLook } from '@/lib/sessions/note-look'
import { moveData } from '@/lib/sessions/schema'
import { nameOf } from './event-data'
import { binRows, type Counted, countRows, kindCounts } from './timeline-counts'
import { timelineGaps } from './timeline-gaps'
import { leftBy } from './timeline-kinds'
import type { TimelineFilter, TimelineMove, TimelineView } from './timeline-schema'
import { type Broken, stepsOf } from './timeline-steps'

/** A session is live for so long after its last sign. */
const liveForMs = 5 * 60_000
const shortestMs = 60_000
const mostMarks = 5000

type Mark = { id: number; type: string; source: string; at: number; data: Json; after: number | null }

/**
 * A session as a whole, however long: its stretch in `bins` equal parts, its kinds, steps, moves and gaps. Reads its rows twice and its
 * event ids once, and answers with no more than fits a page.
 * @throws AppError `session_not_found` for what is absent or not the caller's.
 */
export async function readTimeline(
  options: { actor: Actor; sessionId: string; bins: number; now?: Date } & TimelineFilter,
): Promise<TimelineView> {
  const { actor, sessionId, bins } = options
  const now = options.now ?? new Date()
  const found = await findSession(sessionId)
  if (!found || !canReadSession(actor, found.session)) throw new AppError('session_not_found')
  const { session } = found
  await noteLook({ actor, session, now })
  const [marks, ends, gaps] = await Promise.all([marksOf(sessionId), endsOf(sessionId), timelineGaps(sessionId, now)])
  const start = ends.first ?? { id: 0, at: session.createdAt.getTime() }
  const last = ends.last ?? start.at
  const live = session.status === 'active' && now.getTime() - last < liveForMs
  const end = Math.max(last, start.at + shortestMs, live ? now.getTime() : 0)

  const moves = movesOf(marks)
  const stepMarks = marks.filter(({ type }) => type !== 'channel')
  const words = canReadWords(actor, session)
  const counted = await countRows({
    sessionId,
    stretch: { start: start.at, end, bins },
    moves: moves.map(({ at }) => at),
    marks: stepMarks.map(({ at }) => new Date(at).toISOString()),
    left: leftBy(options, words),
  })
  const channelOf = (stay: number): Channel => moves[stay]?.to ?? moves[0]?.from ?? session.channel
  const channelAt = (at: number) => channelOf(moves.findLastIndex((move) => Date.parse(move.at) <= at))
  const until = Math.max(start.at, ...counted.map((row) => row.last ?? 0))
  return {
    session_id: sessionId,
    status: session.status,
    live,
    from: new Date(start.at).toISOString(),
    to: new Date(end).toISOString(),
    total: counted.reduce((sum, row) => sum + row.count, 0),
    matching: counted.reduce((sum, row) => sum + row.matching, 0),
    kinds: kindCounts(counted),
    bins: binRows(counted, { start: start.at, end, bins }, channelOf),
    steps: stepsOf({
      marks: stepMarks,
      broken: brokenOf(counted),
      start,
      end: live ? now.getTime() : until,
      running: session.status === 'active',
      channelAt,
    }),
    moves,
    gaps,
    stage: ends.stage,
    help: session.needsHelpAt
      ? { since: session.needsHelpAt.toISOString(), message: words ? await helpWords(sessionId) : null }
      : null,
  }
}

const ofSession = (sessionId: string, more: SQL) => and(eq(events.sessionId, sessionId), more)
const millis = (at: SQL | typeof events.occurredAt) => sql<number>`(extract(epoch from ${at}) * 1000)::float8`

/** The rows that divide a session: moves, navigations, and the steps it told of. The first 5000. */
async function marksOf(sessionId: string): Promise<Mark[]> {
  const marking = sql`((${events.source} = 'log' and ${events.type} in ('navigation', 'init')) or (${events.source} = 'system' and ${events.type} = 'channel'))`
  const quiet = sql`case when ${events.source} = 'system' then (
    select p.occurred_at from events p where p.session_id = ${events.sessionId}
      and (p.occurred_at, p.id) < (${events.occurredAt}, ${events.id}) order by p.occurred_at desc, p.id desc limit 1) end`
  const rows = await db.execute<Mark>(sql`
    select ${events.id} as id, ${events.type} as type, ${events.source} as source, ${millis(events.occurredAt)} as at,
      ${events.data} as data, ${millis(events.occurredAt)} - ${millis(quiet)} as after
    from ${events} where ${ofSession(sessionId, marking)} order by ${events.occurredAt}, ${events.id} limit ${mostMarks}`)
  return [...rows]
}

function movesOf(marks: Mark[]): TimelineMove[] {
  return marks.flatMap(({ id, type, at, data, after }) => {
    const told = type === 'channel' ? moveData.safeParse(data).data : undefined
    if (!told) return []
    const after_ms = after === null ? null : Math.round(after)
    return [{ event_id: id, at: new Date(at).toISOString(), from: told.from, to: told.to, after_ms }]
  })
}

type Ends = { first_id: number | null; first_at: number; last_at: number; stage: string | null }

/** The first row, the last sign, and the stage that was done last. */
async function endsOf(sessionId: string) {
  const [row] = await db.execute<Ends>(sql`
    select first.id as first_id, ${millis(sql`first.occurred_at`)} as first_at, ${millis(sql`last.occurred_at`)} as last_at, (
      select e.data ->> 'stage' from events e where e.session_id = ${sessionId} and e.source = 'system' and e.type = 'pipeline'
        and e.data ->> 'status' = 'completed' order by e.id desc limit 1) as stage
    from (select id, occurred_at from events where session_id = ${sessionId} order by occurred_at, id limit 1) as first,
      (select occurred_at from events where session_id = ${sessionId} order by occurred_at desc, id desc limit 1) as last`)
  if (!row || row.first_id === null) return { first: null, last: null, stage: null }
  const stage = stages.find((one) => one === row.stage) ?? null
  return { first: { id: row.first_id, at: row.first_at }, last: row.last_at, stage }
}

function brokenOf(counted: Counted[]): Map<number, Broken> {
  const broken = new Map<number, Broken>()
  for (const { visit, count, first } of counted) {
    if (visit === null || first === null) continue
    const before = broken.get(visit)
    broken.set(visit, {
      count: (before?.count ?? 0) + count,
      first: Math.min(before?.first ?? Number.POSITIVE_INFINITY, first),
    })
  }
  return broken
}

/** What somebody wrote when they asked for help last; null when they only asked. */
async function helpWords(sessionId: string): Promise<string | null> {
  const [row] = await db.execute<{ data: Json }>(sql`
    select data from events where session_id = ${sessionId} and type = 'help_request' and source = 'log'
    order by occurred_at desc, id desc limit 1`)
  if (!row || !isObject(row.data)) return null
  return nameOf(row.data.message)
}
