import { changeOrder } from '@/lib/catalog/change-order'
import { listedOrder, orderChange, orderParams } from '@/lib/catalog/order-schema'
import { readOrder } from '@/lib/catalog/read-order'
import { route } from '@/lib/http/route'

export const GET = route({ params: orderParams, response: listedOrder }, ({ actor, params }) =>
  readOrder({ actor, orderId: params.id }),
)

export const PATCH = route(
  { params: orderParams, body: orderChange, response: listedOrder },
  ({ actor, params, body }) => changeOrder({ actor, orderId: params.id, ...body }),
)
