import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias, QueryBuilder } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import type { Channel } from '@/db/enums'
import { events } from '@/db/schema/events'
import { people } from '@/db/schema/people'
import { sessionProgress, sessionTallies } from '@/db/schema/session-log'
import { sessions } from '@/db/schema/sessions'

/** Of how many errors and moves, the latest, a thread is drawn: what a session costs a list has to end somewhere. */
const marksRead = 200

export type Move = { from: Channel | null; channel: Channel; at: string }

/** Where a session moved and where it broke, the latest first, by the partial index `events_marks`. */
const marks = new QueryBuilder()
  .select({ id: events.id, type: events.type, data: events.data, occurredAt: events.occurredAt })
  .from(events)
  .where(
    and(
      eq(events.sessionId, sessions.id),
      sql`${events.type} in ('error', 'channel')`,
      sql`(${events.type} = 'error' or ${events.source} = 'system')`,
    ),
  )
  .orderBy(desc(events.occurredAt))
  .limit(marksRead)
  .as('marks')

const move = sql`json_build_object('from', ${marks.data} ->> 'from', 'channel', ${marks.data} ->> 'to', 'at', ${marks.occurredAt})`
const ms = sql`(extract(epoch from ${marks.occurredAt}) * 1000)::int8`

/** The same in a row: the moves, oldest first, and when it broke, in milliseconds since 1970. */
const drawn = new QueryBuilder()
  .select({
    moves: sql<Move[] | null>`json_agg(${move} order by ${marks.id}) filter (where ${marks.type} = 'channel')`.as(
      'moves',
    ),
    brokeAt: sql<number[] | null>`json_agg(${ms}) filter (where ${marks.type} = 'error')`.as('broke_at'),
  })
  .from(marks)
  .as('drawn')

const holders = alias(people, 'holders')

/** What a list row says of each of these sessions, in no order; what they did comes counted, so that no list ever reads a log. */
export function glances(ids: string[]) {
  return db
    .select({
      session: sessions,
      customerId: people.customerId,
      personName: people.name,
      holderName: holders.name,
      tally: sessionTallies,
      progress: sessionProgress,
      moves: drawn.moves,
      brokeAt: drawn.brokeAt,
    })
    .from(sessions)
    .leftJoin(people, eq(people.id, sessions.personId))
    .leftJoin(holders, eq(holders.id, sessions.heldBy))
    .leftJoin(sessionTallies, eq(sessionTallies.sessionId, sessions.id))
    .leftJoin(sessionProgress, eq(sessionProgress.sessionId, sessions.id))
    .leftJoinLateral(drawn, sql`true`)
    .where(inArray(sessions.id, ids))
}

export type Glance = Awaited<ReturnType<typeof glances>>[number]
