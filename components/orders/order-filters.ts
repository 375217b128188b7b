import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { orderStatuses } from '@/db/enums'
import type { OrderFilter } from '@/lib/catalog/order-client'

const longestSearch = 200

/** The filters of the list of orders as its address holds them, and the order that is open. */
export const orderFilters = {
  q: parseAsString.withDefault(''),
  status: parseAsStringLiteral(orderStatuses),
  order: parseAsString,
}

export const loadOrderFilters = createLoader(orderFilters)
export type OrderFilters = Awaited<ReturnType<typeof loadOrderFilters>>

/** The filters as the API takes them. */
export function orderFilterOf({ q, status }: Pick<OrderFilters, 'q' | 'status'>): OrderFilter {
  return { q: q.trim().slice(0, longestSearch) || undefined, status: status ?? undefined }
}
