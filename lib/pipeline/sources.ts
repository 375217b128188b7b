import { and, asc, eq, sql } from 'drizzle-orm'
import { sql as connection, db } from '@/db/client'
import type { EventSource } from '@/db/enums'
import { messages } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import type { SourceInput, SourceLogEvent, SourceMessage, SourceRow, SourceVersion } from './stages/source-input'

const rowsAtOnce = 1000

/** What the recorder sent, in the order in which it happened to the person: `seq`, then time, then row. A few come without a cursor. */
async function* recorded(sessionId: string, count: number): AsyncGenerator<SourceRow> {
  if (count === 0) return
  const rows = connection<{ id: number; data: unknown }[]>`
    select id, data from events where session_id = ${sessionId} and source = 'recorder'
    order by (data->>'seq')::float8, occurred_at, id`
  for await (const some of count <= rowsAtOnce ? [await rows] : rows.cursor(rowsAtOnce)) {
    for (const { id, data } of some) yield { eventId: Number(id), data }
  }
}

type Version = SourceVersion & { message_id: string }

/** What replies said before they were made anew, oldest first; not what they said to a question that was changed since. */
function earlierReplies(sessionId: string) {
  return connection<Version[]>`
    select earlier.message_id, earlier.content, earlier.feedback, earlier.status
    from message_versions earlier join messages reply on reply.id = earlier.message_id
    where reply.session_id = ${sessionId} and reply.role = 'assistant' and not exists (
      select from message_versions asked where asked.message_id = reply.reply_to and asked.replaced_at >= earlier.replaced_at)
    order by earlier.message_id, earlier.version`
}

/** What pages logged, in server order. */
async function* logged(sessionId: string): AsyncGenerator<SourceLogEvent> {
  const rows = connection<{ id: number; type: string; data: unknown; at: number }[]>`
    select id, type, data, extract(epoch from occurred_at)::float8 * 1000 as at from events
    where session_id = ${sessionId} and source = 'log' order by id`
  for await (const some of rows.cursor(rowsAtOnce)) {
    for (const { id, type, data, at } of some) yield { eventId: Number(id), type, data, at: Number(at) }
  }
}

/** The notes that a student was shown with an error, as staff word them now: said by staff as much as a message is. */
async function notesShown(sessionId: string): Promise<SourceMessage[]> {
  const rows = await connection<{ id: number; note: string; at: Date }[]>`
    select e.id, g.note, e.occurred_at as at from events e join error_groups g on g.fingerprint = e.data ->> 'fingerprint'
    where e.session_id = ${sessionId} and e.source = 'system' and e.type = 'note' and g.note is not null order by e.id`
  return rows.map(({ id, note, at }) => ({
    id: `note-${id}`,
    eventId: Number(id),
    role: 'staff',
    content: note,
    agent: 'note',
    createdAt: new Date(at).toISOString(),
  }))
}

/** All that a session holds for the pipeline: interactions, messages in server order, and how many events were logged. */
export async function readSource(sessionId: string): Promise<SourceInput> {
  const counted = (source: EventSource) =>
    sql<number>`(select count(*)::int from ${events} where ${and(eq(events.sessionId, sessionId), eq(events.source, source))})`
  const [[found], said] = await Promise.all([
    db
      .select({ session: sessions, recorded: counted('recorder'), logged: counted('log') })
      .from(sessions)
      .where(eq(sessions.id, sessionId)),
    db.select().from(messages).where(eq(messages.sessionId, sessionId)).orderBy(asc(messages.eventId)),
  ])
  if (!found) throw new Error('The session was erased.')
  const { session } = found
  const earlier = said.length > 0 ? await earlierReplies(sessionId) : []
  const notes = session.type === 'workshop' ? await notesShown(sessionId) : []
  return {
    sessionId,
    type: session.type,
    channel: session.channel,
    goal: session.goal,
    title: session.title,
    consent: session.trainingConsent,
    interactionCount: found.recorded,
    interactions: recorded(sessionId, found.recorded),
    messages: [
      ...said.map(
        (message): SourceMessage => ({
          id: message.id,
          eventId: message.eventId,
          role: message.role,
          content: message.content,
          agent: message.agent,
          createdAt: message.createdAt.toISOString(),
          feedback: message.feedback,
          status: message.status,
          earlier: earlier
            .filter(({ message_id }) => message_id === message.id)
            .map(({ content, feedback, status }) => ({ content, feedback, status })),
        }),
      ),
      ...notes,
    ],
    logEventCount: found.logged,
    logEvents: logged(sessionId),
  }
}
