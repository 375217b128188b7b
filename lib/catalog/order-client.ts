import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { OrderStatus } from '@/db/enums'
import { callApi, withQuery } from '@/lib/http/fetch'
import { listedOrder, type OrderQuery, orderList, orderView, sessionOrderList } from './order-schema'

export type OrderFilter = Partial<Omit<OrderQuery, 'cursor'>>

/** Pages of orders, the newest first. */
export function orderPagesQuery(filter: OrderFilter) {
  return infiniteQueryOptions({
    queryKey: ['orders', 'list', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/orders', { ...filter, cursor: pageParam }), orderList, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** One order with its lines. */
export function orderQuery(id: string) {
  return queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) => callApi(`/api/orders/${id}`, listedOrder, { signal }),
  })
}

/** Hands an order out, cancels it, or takes that back. @throws ApiError `conflict` where it cannot become that. */
export function changeOrder(id: string, status: OrderStatus) {
  return callApi(`/api/orders/${id}`, listedOrder, { method: 'PATCH', body: { status } })
}

/** What was ordered in one session, oldest first. */
export function sessionOrdersQuery(sessionId: string) {
  return queryOptions({
    queryKey: ['orders', 'session', sessionId],
    queryFn: ({ signal }) => callApi(`/api/sessions/${sessionId}/orders`, sessionOrderList, { signal }),
  })
}

/** Orders what is in a session's basket; the same `clientOrderId` again answers with the order that it made. @throws ApiError. */
export function placeOrder(sessionId: string, clientOrderId: string) {
  return callApi(`/api/sessions/${sessionId}/orders`, orderView, { method: 'POST', body: { clientOrderId } })
}
