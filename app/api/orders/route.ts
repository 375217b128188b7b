import { listOrders } from '@/lib/catalog/list-orders'
import { orderList, orderQuery } from '@/lib/catalog/order-schema'
import { route } from '@/lib/http/route'

export const GET = route({ query: orderQuery, response: orderList }, ({ actor, query }) =>
  listOrders({ actor, ...query }),
)
