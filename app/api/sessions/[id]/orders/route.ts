import { orderBasket } from '@/lib/catalog/order-basket'
import { newOrder, orderView, sessionOrderList } from '@/lib/catalog/order-schema'
import { sessionOrders } from '@/lib/catalog/session-orders'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route({ params: sessionParams, response: sessionOrderList }, ({ actor, params }) =>
  sessionOrders({ actor, sessionId: params.id }),
)

export const POST = route(
  { params: sessionParams, body: newOrder, response: orderView, status: 201 },
  ({ actor, params, body }) => orderBasket({ actor, sessionId: params.id, ...body }),
)
