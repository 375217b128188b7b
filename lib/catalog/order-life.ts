import type { OrderStatus } from '@/db/enums'

/** What may become of an order. What was handed out by mistake, or cancelled, can be placed again. */
const next: Record<OrderStatus, OrderStatus[]> = {
  placed: ['collected', 'cancelled'],
  collected: ['placed'],
  cancelled: ['placed'],
}

export function canBecome(from: OrderStatus, to: OrderStatus): boolean {
  return next[from].includes(to)
}

/** Whether its goods are off the stock. */
export function holdsGoods(status: OrderStatus): boolean {
  return status !== 'cancelled'
}
