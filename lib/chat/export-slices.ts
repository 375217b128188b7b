import { sql } from '@/db/client'
import type { Locale } from '@/db/enums'
import { findProducts } from '@/lib/catalog/products'
import { messageRow, type RawMessage } from './message-row'
import type { MessageRow } from './view'

const atOnce = 200

/** What a message said before it was edited, or a reply before it was made anew. */
type EarlierReply = {
  message_id: string
  version: number
  content: string
  parts: MessageRow['parts']
  agent: string | null
  status: MessageRow['status']
  feedback: MessageRow['feedback']
  finished_at: string | null
  replaced_at: string
}

/** `name` is null for what is sold no more. */
export type ShownProduct = { sku: string; name: string | null }

export const labelOf = ({ sku, name }: ShownProduct) => (name === null ? sku : `${name} (${sku})`)

/** A message with all that a file tells of it: who of the staff wrote it, the products and orders it shows, and what it said before. */
export type ExportedMessage = {
  message: MessageRow
  author: string | null
  products: ShownProduct[]
  orders: string[]
  earlier: EarlierReply[]
}

/** All messages of a session, oldest first, a slice at a time. */
export async function* exportSlices(sessionId: string, locale: Locale): AsyncGenerator<ExportedMessage[]> {
  let after = 0
  while (true) {
    const rows = await sql<(RawMessage & { author: string | null })[]>`
      select m.*, p.name as author from messages m left join people p on p.id = m.author_id
      where m.session_id = ${sessionId} and m.event_id > ${after} order by m.event_id limit ${atOnce}`
    if (rows.length > 0) yield await withAll(rows, sessionId, locale)
    if (rows.length < atOnce) return
    after = rows.at(-1)?.event_id ?? after
  }
}

async function withAll(rows: (RawMessage & { author: string | null })[], sessionId: string, locale: Locale) {
  const parts = rows.flatMap((row) => row.parts)
  const skus = parts.flatMap((part) => (part.type === 'products' ? part.skus : []))
  const orderIds = parts.flatMap((part) => (part.type === 'order' ? [part.orderId] : []))
  const anew = rows.flatMap(({ id, version }) => (version > 1 ? [id] : []))
  const [products, orders, earlier] = await Promise.all([
    skus.length > 0 ? findProducts([...new Set(skus)]) : [],
    orderIds.length > 0 ? ordersOf(sessionId, orderIds) : [],
    anew.length > 0 ? earlierReplies(anew) : [],
  ])
  const names = new Map(products.map(({ sku, name }) => [sku, name[locale]]))
  const numbers = new Map(orders.map(({ id, number }) => [id, number]))
  return rows.map(({ author, ...raw }): ExportedMessage => {
    const message = messageRow(raw)
    const shown = message.parts.flatMap((part) => (part.type === 'products' ? part.skus : []))
    return {
      message,
      author,
      products: shown.map((sku) => ({ sku, name: names.get(sku) ?? null })),
      orders: message.parts.flatMap((part) => (part.type === 'order' ? (numbers.get(part.orderId) ?? []) : [])),
      earlier: earlier.filter(({ message_id }) => message_id === message.id),
    }
  })
}

/** Whatever a message names, only orders of its own session are told. */
const ordersOf = (sessionId: string, ids: string[]) => sql<{ id: string; number: string }[]>`
  select id, number from orders where session_id = ${sessionId} and id = any(${ids}::uuid[])`

const earlierReplies = (ids: string[]) => sql<EarlierReply[]>`
  select message_id, version, content, parts, agent, status, feedback, finished_at, replaced_at
  from message_versions where message_id = any(${ids}::uuid[]) order by message_id, version`
