import { and, eq, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { entries, topics } from '@/db/schema/journal'
import type { TalkView } from '@/lib/chat/talk-schema'
import type { Actor } from '@/lib/people/actor'
import type { SessionRow } from '@/lib/sessions/view'
import { ownTalk, talkerId, whereabouts } from './own'
import { viewTalk } from './view'

/** A talk of one's own. @throws AppError `not_found`: what is absent and what is somebody else's look the same. */
export async function readTalk(options: { actor: Actor; sessionId: string; now?: Date }): Promise<TalkView> {
  const session = await ownTalk(talkerId(options.actor), options.sessionId)
  return talkOf(session, options.now ?? new Date())
}

/** A talk with what it came from; its entry is gone once that is deleted. */
export async function talkOf(session: SessionRow, now: Date, tx: Tx = db): Promise<TalkView> {
  const [entry] = session.entryId
    ? await tx
        .select({ title: entries.title, content: sql<string>`left(${entries.content}, 400)` })
        .from(entries)
        .where(and(eq(entries.id, session.entryId), isNull(entries.deletedAt)))
    : []
  const [topic] = session.topicId
    ? await tx.select({ id: topics.id, name: topics.name }).from(topics).where(eq(topics.id, session.topicId))
    : []
  const [counted] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(messages)
    .where(eq(messages.sessionId, session.id))
  const { timeZone } = await whereabouts(session.personId ?? '', tx)
  const talk = viewTalk({
    session,
    entry: entry ?? null,
    topic: topic ?? null,
    timeZone,
    messages: counted?.count ?? 0,
    now,
  })
  return entry ? talk : { ...talk, entry_id: null }
}
