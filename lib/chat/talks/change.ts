import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import type { TalkView } from '@/lib/chat/talk-schema'
import type { Actor } from '@/lib/people/actor'
import { ownTalk, ownTopic, talkerId } from './own'
import { talkOf } from './read'

/** Says what a talk is about. @throws AppError `not_found` for a talk or topic that is absent or somebody else's. */
export async function changeTalk(options: {
  actor: Actor
  sessionId: string
  topicId: string | null
  now?: Date
}): Promise<TalkView> {
  const { sessionId, topicId, now = new Date() } = options
  const personId = talkerId(options.actor)
  return db.transaction(async (tx) => {
    const talk = await ownTalk(personId, sessionId, tx)
    if (topicId) await ownTopic(personId, topicId, tx)
    const [changed] = await tx
      .update(sessions)
      .set({ topicId, updatedAt: now })
      .where(eq(sessions.id, talk.id))
      .returning()
    return talkOf(changed ?? talk, now, tx)
  })
}
