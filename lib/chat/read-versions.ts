import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { messages, messageVersions } from '@/db/schema/chat'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { canReadWords } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { noteLook } from '@/lib/sessions/note-look'
import type { VersionList } from './schema'

/** What a message said before it was edited, or a reply before it was made anew. @throws AppError `not_found` for what is absent or not the caller's. */
export async function readVersions(options: { actor: Actor; messageId: string }): Promise<VersionList> {
  const { actor, messageId } = options
  const [message] = await db.select({ sessionId: messages.sessionId }).from(messages).where(eq(messages.id, messageId))
  const found = message && (await findSession(message.sessionId))
  if (!found || !canReadWords(actor, found.session)) throw new AppError('not_found')
  await noteLook({ actor, session: found.session })
  const rows = await db
    .select()
    .from(messageVersions)
    .where(eq(messageVersions.messageId, messageId))
    .orderBy(asc(messageVersions.version))
  return {
    items: rows.map(({ content, parts, agent, status, version, feedback, finishedAt, replacedAt }) => ({
      content,
      parts,
      agent,
      status,
      version,
      feedback,
      finishedAt: finishedAt?.toISOString() ?? null,
      replacedAt: replacedAt.toISOString(),
    })),
    nextCursor: null,
  }
}
