import { expect, test } from 'vitest'
import type { OrderView } from '@/lib/catalog/order-schema'
import type { MessageView } from '@/lib/chat/schema'
import type { Move } from '@/lib/sessions/schema'
import { quickReplies, threadItems } from './thread-items'

const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`

const said = (id: string, minute: number, over: Partial<MessageView> = {}): MessageView => ({
  id,
  clientMessageId: null,
  role: 'user',
  content: id,
  parts: [{ type: 'text', text: id }],
  author: null,
  agent: null,
  status: 'complete',
  language: null,
  emotion: null,
  sentiment: null,
  metadata: null,
  version: 1,
  feedback: null,
  finishedAt: null,
  createdAt: at(minute),
  ...over,
})
const move = (from: Move['from'], to: Move['to'], minute: number): Move => ({ from, to, place: null, at: at(minute) })
const began = move(null, 'website', 0)
const shape = (messages: MessageView[], moves: Move[], orders: OrderView[] = []) =>
  threadItems(messages, moves, orders).map((item) => {
    if (item.kind === 'move') return `${item.from}>${item.to}`
    return `${item.kind === 'order' ? item.order.number : item.key}@${item.channel}`
  })

test('a move stands between what was said before and after it', () => {
  const moves: Move[] = [began, move('website', 'kiosk', 5)]
  expect(shape([said('a', 1), said('b', 6)], moves)).toEqual(['a@website', 'website>kiosk', 'b@kiosk'])
})

test('a move at the very time of a message comes before it', () => {
  const moves: Move[] = [began, move('website', 'kiosk', 5)]
  expect(shape([said('a', 5)], moves)).toEqual(['website>kiosk', 'a@kiosk'])
})

test('moves with nothing said between them are one, and there and back is none', () => {
  const there: Move[] = [began, move('website', 'kiosk', 5), move('kiosk', 'telegram', 6)]
  expect(shape([said('a', 1)], there)).toEqual(['a@website', 'website>telegram'])
  const back: Move[] = [began, move('website', 'kiosk', 5), move('kiosk', 'website', 6)]
  expect(shape([said('a', 1), said('b', 7)], back)).toEqual(['a@website', 'b@website'])
})

test('where a conversation joined, its beginning elsewhere is a move of this one', () => {
  const moves: Move[] = [began, move(null, 'kiosk', 5)]
  expect(shape([said('a', 1), said('b', 6)], moves)).toEqual(['a@website', 'website>kiosk', 'b@kiosk'])
})

test('the newest answer offers its replies until somebody speaks', () => {
  const offer = said('o', 1, { role: 'assistant', parts: [{ type: 'quick_replies', replies: ['In blue?'] }] })
  expect(quickReplies([offer])).toEqual(['In blue?'])
  expect(quickReplies([offer, said('u', 2)])).toEqual([])
  expect(quickReplies([])).toEqual([])
})

const order: OrderView = {
  id: '0190a000-0000-7000-8000-000000000001',
  number: 'T1001',
  session_id: '0190a000-0000-7000-8000-000000000002',
  status: 'placed',
  lines: [],
  currency: 'INR',
  total: 0,
  placed_at: at(2),
  updated_at: at(2),
}

test('an order stands where it was placed, unless a message shows it', () => {
  expect(shape([said('a', 1), said('b', 3)], [began], [order])).toEqual(['a@website', 'T1001@website', 'b@website'])
  const shown = said('b', 3, { role: 'assistant', parts: [{ type: 'order', orderId: order.id }] })
  expect(shape([said('a', 1), shown], [began], [order])).toEqual(['a@website', 'b@website'])
})

test('who came to answer and what is known of a problem stand where they happened; whoever takes over left nobody alone', () => {
  const changes = [
    { what: 'taken' as const, name: 'Maya', at: at(2) },
    { what: 'handed_back' as const, name: 'Maya', at: at(4) },
    { what: 'taken' as const, name: 'Jonas', at: at(4) },
    { what: 'handed_back' as const, name: 'Jonas', at: at(6) },
  ]
  const notes = [{ fingerprint: 'f', text: 'Cards are refused.', at: at(3) }]
  const items = threadItems([said('hello', 1), said('thanks', 5)], [began], [], { changes, notes })
  const words = items.map((item) => {
    if (item.kind === 'staff') return `${item.change.what} ${item.change.name}`
    return item.kind === 'note' ? item.text : item.kind === 'message' ? item.key : item.kind
  })
  expect(words).toEqual(['hello', 'taken Maya', 'Cards are refused.', 'taken Jonas', 'thanks', 'handed_back Jonas'])
})
