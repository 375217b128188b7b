import type { Actor } from '@/lib/people/actor'
import { canReadWords, isPrivateTalk } from './access'
import type { SessionRow } from './view'

/** A session as the caller may see it: of somebody else's private talk without a word of what it was about. */
export function readableBy(actor: Actor, session: SessionRow): SessionRow {
  return isPrivateTalk(session) && !canReadWords(actor, session) ? withoutWords(session) : session
}

/** A session as everybody may see it who may see it at all. */
export function withoutTalk(session: SessionRow): SessionRow {
  return isPrivateTalk(session) ? withoutWords(session) : session
}

function withoutWords(session: SessionRow): SessionRow {
  const data = { ...session.data, chat_context: [], conversation_summary: '' }
  return { ...session, title: null, goal: null, theme: null, topicId: null, entryId: null, metadata: {}, data }
}
