import { setCartQuantity } from '@/lib/catalog/change-cart'
import { cartChange, cartView } from '@/lib/catalog/schema'
import { sessionWriters } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const PATCH = route(
  {
    summary: 'Set how many of a product the basket holds',
    about: 'A `sku` that is not in the catalogue is refused with 422; more than the stock is bounded, not refused.',
    callers: sessionWriters,
    problems: ['session_ended', 'conflict'],
    params: sessionParams,
    body: cartChange,
    response: cartView,
  },
  ({ actor, params, body }) => setCartQuantity({ actor, sessionId: params.id, ...body }),
)
