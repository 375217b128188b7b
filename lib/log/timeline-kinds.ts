import { and, eq, exists, gte, ilike, lt, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { likePattern } from '@/lib/like-pattern'
import type { TimelineFilter } from './timeline-schema'

/** What a row is about, as components/timeline says it in words: by its source and type, a change of status by what it came to. */
export const kindOfRow = sql<string>`case ${events.source}
  when 'log' then case ${events.type}
    when 'navigation' then 'steps' when 'init' then 'steps' when 'error' then 'errors' when 'api_call' then 'api'
    when 'state_change' then 'state' when 'help_request' then 'chat' else 'actions' end
  when 'recorder' then case when ${events.type} in ('navigate', 'navigation') then 'steps' else 'actions' end
  else case ${events.type}
    when 'message' then 'chat' when 'note' then 'chat' when 'helped' then 'chat' when 'feedback' then 'chat' when 'pipeline' then 'pipeline'
    when 'repair' then 'pipeline'
    when 'status' then case when ${events.data} ->> 'to' in ('processing', 'completed', 'failed') then 'pipeline' else 'state' end
    when 'agent' then 'state' when 'regenerated' then 'chat' when 'edited' then 'chat' when 'reply' then 'chat' when 'help_request' then 'chat'
    when 'taken' then 'chat' when 'handed_back' then 'chat' when 'consent' then 'state' when 'language' then 'state' when 'channel' then 'surface' when 'joined' then 'surface' when 'unjoined' then 'surface'
    else 'actions' end
  end`

/** Whether a row tells that something broke: for the person, or in the pipeline. */
export const brokenRow = sql<boolean>`case ${events.source}
  when 'log' then ${events.type} = 'error'
  when 'system' then (${events.type} = 'pipeline' and ${events.data} ->> 'status' is distinct from 'completed')
    or (${events.type} = 'status' and ${events.data} ->> 'to' is not distinct from 'failed')
  else false end`

/** Whether it happened to the pipeline or the session itself, not on a surface. */
export const systemRow = sql<boolean>`(${events.source} = 'system' and ${events.type} in ('pipeline', 'status', 'repair'))`

/** Rows of one session that a filter leaves. @param words whether the caller may find rows by what was said in messages. */
export function rowsOfTimeline(sessionId: string, filter: TimelineFilter, words: boolean): SQL | undefined {
  return and(eq(events.sessionId, sessionId), leftBy(filter, words))
}

/** The filter alone; undefined when it leaves everything. */
export function leftBy({ kind, q, from, to }: TimelineFilter, words: boolean): SQL | undefined {
  return and(
    kind === undefined ? undefined : kind === 'errors' ? brokenRow : sql`${kindOfRow} = ${kind}`,
    from ? gte(events.occurredAt, new Date(from)) : undefined,
    to ? lt(events.occurredAt, new Date(to)) : undefined,
    q?.trim() ? holding(q.trim(), words) : undefined,
  )
}

function holding(q: string, words: boolean): SQL | undefined {
  const like = likePattern(q)
  const said = db
    .select({ one: sql`1` })
    .from(messages)
    .where(and(eq(messages.eventId, events.id), ilike(messages.content, like)))
  return or(ilike(sql`${events.data}::text`, like), ilike(events.type, like), words ? exists(said) : undefined)
}
