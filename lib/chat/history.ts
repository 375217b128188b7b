import { asc, eq, getTableColumns } from 'drizzle-orm'
import { db } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { people } from '@/db/schema/people'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { canReadWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { noteLook } from '@/lib/sessions/note-look'
import { viewMessage } from './view'

/**
 * What was said in a session, oldest first. The words of companion conversations are for their writer alone.
 * @throws AppError `session_not_found`.
 */
export async function readHistory(options: { actor: Actor; sessionId: string }) {
  const found = await findSession(options.sessionId)
  if (!found || !canReadWords(options.actor, found.session)) throw new AppError('session_not_found')
  await noteLook({ actor: options.actor, session: found.session })
  const rows = await db
    .select({ message: getTableColumns(messages), author: people.name })
    .from(messages)
    .leftJoin(people, eq(people.id, messages.authorId))
    .where(eq(messages.sessionId, options.sessionId))
    .orderBy(asc(messages.eventId))
    .limit(1000)
  return { items: rows.map(({ message, author }) => viewMessage(message, author)), nextCursor: null }
}
