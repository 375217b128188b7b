import type { Channel } from '@/db/enums'
import type { MessageView } from '@/lib/chat/schema'
import type { Move } from '@/lib/sessions/schema'

export type ThreadItem =
  | { kind: 'move'; key: string; from: Channel; to: Channel; at: string }
  | { kind: 'message'; key: string; channel: Channel; message: MessageView }

/**
 * A conversation with its changes of surface where they happened. Each message bears the surface it was said on. Moves with nothing said
 * between them count as one, and one that came back to where it began as none.
 */
export function threadItems(messages: MessageView[], moves: Move[]): ThreadItem[] {
  const items: ThreadItem[] = []
  let channel: Channel = moves[0]?.to ?? 'website'
  let next = 0
  const moveUntil = (time: string) => {
    const from = channel
    let last: Move | undefined
    for (let move = moves[next]; move && move.at <= time; move = moves[++next]) {
      // The beginning of a conversation that joined this one is a move of this one.
      if (move.from !== null || next > 0) last = move
      channel = move.to
    }
    if (last && from !== channel) items.push({ kind: 'move', key: `to ${last.at}`, from, to: channel, at: last.at })
  }
  for (const message of messages) {
    moveUntil(message.createdAt)
    items.push({ kind: 'message', key: message.id, channel, message })
  }
  moveUntil('9999')
  return items
}

/** What the newest message offers to tap; nothing once somebody else has spoken since. */
export function quickReplies(messages: MessageView[]): string[] {
  const last = messages.at(-1)
  if (last?.role !== 'assistant') return []
  return last.parts.flatMap((part) => (part.type === 'quick_replies' ? part.replies : []))
}
