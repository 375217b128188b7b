import { and, count, desc, eq, max } from 'drizzle-orm'
import { db } from '@/db/client'
import { topics } from '@/db/schema/journal'
import { sessions } from '@/db/schema/sessions'
import { type Actor, demand } from '@/lib/people/actor'
import type { TopicGroups } from './schema'

/** How many of one's own sessions are about which topic, what was last spoken of first. @throws AppError `not_signed_in`, `forbidden`. */
export async function sessionsByTopic({ actor }: { actor: Actor }): Promise<TopicGroups> {
  demand(actor, actor.person !== null)
  const rows = await db
    .select({ id: topics.id, name: topics.name, sessions: count(), last: max(sessions.lastActivityAt) })
    .from(sessions)
    .leftJoin(topics, and(eq(topics.id, sessions.topicId), eq(topics.personId, sessions.personId)))
    .where(eq(sessions.personId, actor.person?.id ?? ''))
    .groupBy(topics.id, topics.name)
    .orderBy(desc(max(sessions.lastActivityAt)))
  return {
    items: rows.map(({ id, name, last, ...row }) => ({
      topic: id !== null && name !== null ? { id, name } : null,
      sessions: row.sessions,
      last_activity_at: last?.toISOString() ?? '',
    })),
    nextCursor: null,
  }
}
