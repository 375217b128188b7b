import type { Channel } from '@/db/enums'
import type { OrderView } from '@/lib/catalog/order-schema'
import type { MessageView } from '@/lib/chat/schema'
import type { Move } from '@/lib/sessions/schema'

export type ThreadItem =
  | { kind: 'move'; key: string; from: Channel; to: Channel; at: string; place: string | null }
  | { kind: 'message'; key: string; channel: Channel; message: MessageView }
  | { kind: 'order'; key: string; channel: Channel; order: OrderView }

/**
 * A conversation with its changes of surface and its orders where they happened. Each message bears the surface it was said on. Moves with
 * nothing said between them count as one, and one that came back to where it began as none. An order that a message shows is not told twice.
 */
export function threadItems(messages: MessageView[], moves: Move[], orders: OrderView[] = []): ThreadItem[] {
  const items: ThreadItem[] = []
  let channel: Channel = moves[0]?.to ?? 'website'
  let next = 0
  /** Where the kiosk stands that it was at last. */
  let place: string | null = moves[0]?.place ?? null
  const moveUntil = (time: string) => {
    const from = channel
    let last: Move | undefined
    for (let move = moves[next]; move && move.at <= time; move = moves[++next]) {
      // The beginning of a conversation that joined this one is a move of this one.
      if (move.from !== null || next > 0) last = move
      channel = move.to
      place = move.place ?? (move.to === 'kiosk' ? null : place)
    }
    if (!last || from === channel) return
    const atKiosk = from === 'kiosk' || channel === 'kiosk'
    items.push({
      kind: 'move',
      key: `to ${last.at}`,
      from,
      to: channel,
      at: last.at,
      place: atKiosk ? place : null,
    })
  }
  for (const said of inOrder(messages, orders)) {
    moveUntil(said.at)
    if ('order' in said) items.push({ kind: 'order', key: said.order.id, channel, order: said.order })
    else items.push({ kind: 'message', key: said.message.id, channel, message: said.message })
  }
  moveUntil('9999')
  return items
}

type Said = { at: string } & ({ message: MessageView } | { order: OrderView })

function inOrder(messages: MessageView[], orders: OrderView[]): Said[] {
  const shown = new Set(
    messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'order' ? part.orderId : []))),
  )
  const said = [
    ...messages.map((message) => ({ at: message.createdAt, message })),
    ...orders.filter(({ id }) => !shown.has(id)).map((order) => ({ at: order.placed_at, order })),
  ]
  return said.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** What the newest message offers to tap; nothing once somebody else has spoken since. */
export function quickReplies(messages: MessageView[]): string[] {
  const last = messages.at(-1)
  if (last?.role !== 'assistant') return []
  return last.parts.flatMap((part) => (part.type === 'quick_replies' ? part.replies : []))
}
