import { type OrderStatus, orderStatuses } from '@/db/enums'
import { sumText } from '@/lib/catalog/client'
import { currencies } from '@/lib/catalog/schema'
import { fieldsOf, numberIn, textIn } from './event-data'
import type { Description, Part } from './timeline-row'

const quiet = (text: string): Part => ({ text, look: 'quiet' })

/** An order was placed. Undefined for data that is none of ours. */
export function describeOrder(data: unknown): Description | undefined {
  const fields = fieldsOf(data)
  const [number, items, total] = [textIn(fields, 'number'), numberIn(fields, 'items'), numberIn(fields, 'total')]
  const currency = currencies.find((one) => one === fields.currency)
  if (!number || items === undefined || total === undefined || !currency) return undefined
  const what = `${items} ${items === 1 ? 'piece' : 'pieces'}, ${sumText(total, currency)}`
  return { kind: 'actions', mark: 'action', word: 'Ordered', parts: [{ text: number, look: 'mono' }, quiet(what)] }
}

const becomes: Record<OrderStatus, string> = {
  placed: 'placed again by staff',
  collected: 'collected',
  cancelled: 'cancelled by staff',
}

/** Staff handed an order out, cancelled it, or took that back. Undefined for data that is none of ours. */
export function describeOrderStatus(data: unknown): Description | undefined {
  const fields = fieldsOf(data)
  const number = textIn(fields, 'number')
  const to = orderStatuses.find((status) => status === fields.to)
  if (!number || !to) return undefined
  const parts: Part[] = [{ text: number, look: 'mono' }, quiet(becomes[to])]
  return { kind: 'actions', mark: 'staff', word: 'Order', parts }
}
