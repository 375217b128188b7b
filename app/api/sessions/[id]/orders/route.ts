import { orderBasket } from '@/lib/catalog/order-basket'
import { newOrder, orderView } from '@/lib/catalog/order-schema'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route(
  { params: sessionParams, body: newOrder, response: orderView, status: 201 },
  ({ actor, params, body }) => orderBasket({ actor, sessionId: params.id, ...body }),
)
