import type { TagTone } from '@/components/ui/tag'
import type { OrderStatus } from '@/db/enums'
import type { ListedOrder } from '@/lib/catalog/order-schema'

export const statusNames: Record<OrderStatus, string> = {
  placed: 'Placed',
  collected: 'Collected',
  cancelled: 'Cancelled',
}

export const statusTones: Record<OrderStatus, TagTone> = { placed: 'thread', collected: 'ok', cancelled: 'neutral' }

/** Who ordered: their name, else their number; guests have neither. */
export function buyerOf({ person }: Pick<ListedOrder, 'person'>): string {
  return person ? (person.name ?? person.customer_id) : 'Guest'
}

/** How many pieces an order has. */
export function piecesOf({ lines }: Pick<ListedOrder, 'lines'>): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}
