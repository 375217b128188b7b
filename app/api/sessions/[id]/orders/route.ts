import { orderBasket } from '@/lib/catalog/order-basket'
import { newOrder, orderView, sessionOrderList } from '@/lib/catalog/order-schema'
import { sessionOrders } from '@/lib/catalog/session-orders'
import { sessionReaders, sessionWriters } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'List what was ordered in a session',
    callers: sessionReaders,
    params: sessionParams,
    response: sessionOrderList,
  },
  ({ actor, params }) => sessionOrders({ actor, sessionId: params.id }),
)

export const POST = route(
  {
    summary: 'Order what is in the basket',
    about: 'The same `clientOrderId` again answers with the order that it made. An empty basket is refused with 422.',
    callers: sessionWriters,
    problems: ['session_ended', 'conflict'],
    params: sessionParams,
    body: newOrder,
    response: orderView,
    status: 201,
  },
  ({ actor, params, body }) => orderBasket({ actor, sessionId: params.id, ...body }),
)
