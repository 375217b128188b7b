import type { MessagePart } from '@/db/schema/chat'
import { isPrivateTalk } from '@/lib/sessions/access'
import type { Outcome, Turn } from './agent'
import { languageOfReply } from './sales/language'
import { replies } from './sales/replies/all'
import type { Replies } from './sales/replies/replies'

// They stand on one line.
const most = 3

type Told = { outcome: Outcome; wantsPerson: boolean }

/**
 * The parts of an answer with what can be tapped next: what the agent offers, else what fits the cards shown. At a kiosk the last leads to a
 * person, unless one was called or all are needed to answer what is asked back.
 */
export function withQuickReplies(parts: MessagePart[], turn: Turn, { outcome, wantsPerson }: Told): MessagePart[] {
  if (isPrivateTalk(turn.session)) return parts
  const { quick } = replies[languageOfReply(turn)]
  const offered = parts.flatMap((part) => (part.type === 'quick_replies' ? part.replies : []))
  const fitting = offered.length > 0 ? offered : afterCards(parts, quick)
  const hasRoom = fitting.length < most || outcome !== 'asked'
  const leads = turn.session.channel === 'kiosk' && hasRoom && !wantsPerson && !fitting.includes(quick.person)
  const all = leads ? [...fitting.slice(0, most - 1), quick.person] : fitting.slice(0, most)
  const others = parts.filter(({ type }) => type !== 'quick_replies')
  return all.length > 0 ? [...others, { type: 'quick_replies', replies: all }] : others
}

/** A model shows cards and offers nothing to tap. */
function afterCards(parts: MessagePart[], quick: Replies['quick']): string[] {
  const shown = parts.flatMap((part) => (part.type === 'products' ? part.skus : [])).length
  if (shown === 0) return []
  return shown === 1 ? [quick.add, quick.where] : [quick.cheaper, quick.more]
}
