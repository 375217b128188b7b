import { listOrders } from '@/lib/catalog/list-orders'
import { orderList, orderQuery } from '@/lib/catalog/order-schema'
import { ownAndReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'List orders, the newest first',
    callers: [...ownAndReaders, 'visitor'],
    query: orderQuery,
    response: orderList,
  },
  ({ actor, query }) => listOrders({ actor, ...query }),
)
