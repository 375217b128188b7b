import type { Conversation, MessageView } from '@/lib/chat/schema'
import type { Move, SessionView } from '@/lib/sessions/schema'
import type { Outgoing } from './outbox-store'

/** A running conversation as the list shows it, from what its page knows; what was just said counts before it is read back. */
export function lookOf(
  session: SessionView,
  messages: MessageView[],
  outgoing: Outgoing[],
  moves: Move[],
): Conversation {
  return {
    session_id: session.session_id,
    title: (messages.find(({ role }) => role === 'user') ?? outgoing[0])?.content ?? null,
    last: (outgoing.at(-1) ?? messages.findLast(({ content }) => content !== ''))?.content ?? null,
    channel: session.channel,
    stays: moves.map(({ to, at }) => ({ channel: to, at })),
    is_active: session.is_active,
    created_at: session.created_at,
    last_activity_at: messages.at(-1)?.createdAt ?? session.created_at,
  }
}
