import { and, asc, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import type { Json } from '@/lib/clean'
import { interactionSchema } from './schema'
import type { SourceInput } from './stages/source-input'

/** All that a session holds for the pipeline: interactions, messages and logged events, each in server order. */
export async function readSource(sessionId: string): Promise<SourceInput> {
  const [session] = await db.select().from(sessions).where(eq(sessions.id, sessionId))
  if (!session) throw new Error('The session was erased.')
  const [rows, said] = await Promise.all([
    db
      .select({
        id: events.id,
        type: events.type,
        source: events.source,
        data: events.data,
        occurredAt: events.occurredAt,
      })
      .from(events)
      .where(and(eq(events.sessionId, sessionId), inArray(events.source, ['log', 'recorder'])))
      .orderBy(asc(events.id)),
    db.select().from(messages).where(eq(messages.sessionId, sessionId)).orderBy(asc(messages.eventId)),
  ])
  return {
    sessionId,
    type: session.type,
    channel: session.channel,
    goal: session.goal,
    title: session.title,
    consent: session.trainingConsent,
    interactions: rows.flatMap((row) => {
      const parsed = row.source === 'recorder' ? interactionSchema.safeParse(row.data) : null
      return parsed?.success ? [{ ...parsed.data, eventId: row.id }] : []
    }),
    messages: said.map((message) => ({
      id: message.id,
      eventId: message.eventId,
      role: message.role,
      content: message.content,
      agent: message.agent,
      createdAt: message.createdAt.toISOString(),
      feedback: message.feedback,
      status: message.status,
    })),
    logEvents: rows
      .filter((row) => row.source === 'log')
      .map((row) => ({
        eventId: row.id,
        type: row.type,
        data: row.data as Json,
        occurredAt: row.occurredAt.toISOString(),
      })),
  }
}
