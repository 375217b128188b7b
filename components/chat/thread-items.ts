import type { Channel } from '@/db/enums'
import type { OrderView } from '@/lib/catalog/order-schema'
import type { MessageView } from '@/lib/chat/schema'
import type { Attendance } from '@/lib/chat/staff-schema'
import type { Move } from '@/lib/sessions/schema'

export type ThreadItem =
  | { kind: 'move'; key: string; from: Channel; to: Channel; at: string; place: string | null }
  | { kind: 'message'; key: string; channel: Channel; message: MessageView }
  | { kind: 'order'; key: string; channel: Channel; order: OrderView }
  | { kind: 'staff'; key: string; channel: Channel; change: StaffChange }
  | { kind: 'note'; key: string; channel: Channel; text: string }

type StaffChange = Attendance['changes'][number]
type Beside = Pick<Attendance, 'changes' | 'notes'>

/**
 * A conversation with its changes of surface, its orders, the comings and goings of staff and notes on known problems where they happened. Each message bears the surface it was said on. Moves with
 * nothing said between them count as one, and one that came back to where it began as none. An order that a message shows is not told twice.
 */
export function threadItems(
  messages: MessageView[],
  moves: Move[],
  orders: OrderView[] = [],
  beside: Beside = { changes: [], notes: [] },
): ThreadItem[] {
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
  for (const { at, item } of inOrder(messages, orders, beside)) {
    moveUntil(at)
    items.push({ ...item, channel })
  }
  moveUntil('9999')
  return items
}

type WithoutChannel<T> = T extends { channel: Channel } ? Omit<T, 'channel'> : never
type Said = { at: string; item: WithoutChannel<ThreadItem> }

function inOrder(messages: MessageView[], orders: OrderView[], { changes, notes }: Beside): Said[] {
  const shown = new Set(
    messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'order' ? part.orderId : []))),
  )
  const said: Said[] = [
    ...messages.map((message) => ({
      at: message.createdAt,
      item: { kind: 'message' as const, key: message.id, message },
    })),
    ...orders
      .filter(({ id }) => !shown.has(id))
      .map((order) => ({ at: order.placed_at, item: { kind: 'order' as const, key: order.id, order } })),
    ...comings(changes).map((change) => ({
      at: change.at,
      item: { kind: 'staff' as const, key: `${change.what} ${change.at}`, change },
    })),
    ...notes.map(({ fingerprint, text, at }) => ({
      at,
      item: { kind: 'note' as const, key: `note ${fingerprint}`, text },
    })),
  ]
  return said.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Whoever takes over from somebody is there in their place: the assistant was not back in between. */
const comings = (changes: StaffChange[]) =>
  changes.filter(({ what, at }, index) => what === 'taken' || changes[index + 1]?.at !== at)

/** What the newest message offers to tap; nothing once somebody else has spoken since. */
export function quickReplies(messages: MessageView[]): string[] {
  const last = messages.at(-1)
  if (last?.role !== 'assistant') return []
  return last.parts.flatMap((part) => (part.type === 'quick_replies' ? part.replies : []))
}
