import { setCartQuantity } from '@/lib/catalog/change-cart'
import { cartChange, cartView } from '@/lib/catalog/schema'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const PATCH = route({ params: sessionParams, body: cartChange, response: cartView }, ({ actor, params, body }) =>
  setCartQuantity({ actor, sessionId: params.id, ...body }),
)
