import { changeOrder } from '@/lib/catalog/change-order'
import { listedOrder, orderChange, orderParams } from '@/lib/catalog/order-schema'
import { readOrder } from '@/lib/catalog/read-order'
import { sessionReaders, staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Read an order',
    callers: sessionReaders,
    params: orderParams,
    response: listedOrder,
  },
  ({ actor, params }) => readOrder({ actor, orderId: params.id }),
)

export const PATCH = route(
  {
    summary: 'Change the status of an order',
    callers: staff,
    problems: ['conflict'],
    params: orderParams,
    body: orderChange,
    response: listedOrder,
  },
  ({ actor, params, body }) => changeOrder({ actor, orderId: params.id, ...body }),
)
