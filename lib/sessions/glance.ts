import { eq, type SQL, sql } from 'drizzle-orm'
import { alias, QueryBuilder } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import type { Channel } from '@/db/enums'
import { events } from '@/db/schema/events'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'

/** How many places on a drawn thread can show an error. */
export const threadPlaces = 48

export type Move = { channel: Channel; at: string }

const step = alias(events, 'step')
const emailed = alias(events, 'emailed')
const named = alias(events, 'named')

const seconds = (at: SQL) => sql`extract(epoch from ${at})`
const start = seconds(sql`${sessions.createdAt}`)
// A thread has a length even while nothing has happened on it.
const end = seconds(
  sql`greatest(coalesce(${sessions.endedAt}, ${sessions.lastActivityAt}), ${sessions.createdAt} + interval '1 millisecond')`,
)
const isError = sql`${events.type} = 'error'`
const isMove = sql`${events.type} = 'channel' and ${events.source} = 'system'`

/** All that a list shows of a session's events, counted in one pass over them. */
const tally = new QueryBuilder()
  .select({
    events: sql<number>`count(*)::int`.as('event_count'),
    errors: sql<number>`(count(*) filter (where ${isError}))::int`.as('error_count'),
    interactions: sql<number>`(count(*) filter (where ${events.source} = 'recorder'))::int`.as('interaction_count'),
    messages: sql<number>`(count(*) filter (where ${events.type} = 'message' and ${events.source} = 'system'))::int`.as(
      'message_count',
    ),
    moves: sql<
      Move[] | null
    >`json_agg(json_build_object('channel', ${events.data} ->> 'to', 'at', ${events.occurredAt}) order by ${events.id}) filter (where ${isMove})`.as(
      'moves',
    ),
    broke: sql<
      number[] | null
    >`json_agg(distinct width_bucket(${seconds(sql`${events.occurredAt}`)}, ${start}, ${end}, ${threadPlaces})) filter (where ${isError})`.as(
      'broke',
    ),
    stepId: sql<number>`max(${events.id}) filter (where ${events.type} = 'navigation' and ${events.source} = 'log')`.as(
      'step_id',
    ),
    emailId: sql<number>`max(${events.id}) filter (where ${events.studentEmail} is not null)`.as('email_id'),
    nameId: sql<number>`max(${events.id}) filter (where ${events.studentName} is not null)`.as('name_id'),
  })
  .from(events)
  .where(eq(events.sessionId, sessions.id))
  .as('tally')

/** Errors of the last quarter of an hour: how many minutes ago, and how many. */
function recentErrors(now: Date) {
  const ago = sql`floor(extract(epoch from (${now.toISOString()}::timestamptz - ${events.occurredAt})) / 60)::int`
  return sql<Record<string, number> | null>`(
    select json_object_agg(minute, errors) from (
      select ${ago} as minute, count(*)::int as errors from ${events}
      where ${events.sessionId} = ${sessions.id} and ${isError}
        and ${events.occurredAt} > ${now.toISOString()}::timestamptz - interval '15 minutes'
      group by 1
    ) as recent)`
}

/** Sessions with what a list row says of each, in one statement whatever their number. */
export function glances(now: Date) {
  return db
    .select({
      session: sessions,
      customerId: people.customerId,
      personName: people.name,
      events: tally.events,
      errors: tally.errors,
      interactions: tally.interactions,
      messages: tally.messages,
      moves: tally.moves,
      broke: tally.broke,
      step: step.data,
      stepAt: step.occurredAt,
      studentEmail: emailed.studentEmail,
      studentName: named.studentName,
      recentErrors: recentErrors(now),
    })
    .from(sessions)
    .leftJoin(people, eq(people.id, sessions.personId))
    .leftJoinLateral(tally, sql`true`)
    .leftJoin(step, eq(step.id, tally.stepId))
    .leftJoin(emailed, eq(emailed.id, tally.emailId))
    .leftJoin(named, eq(named.id, tally.nameId))
    .$dynamic()
}

export type Glance = Awaited<ReturnType<typeof glances>>[number]
