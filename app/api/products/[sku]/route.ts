import { changeProduct, readProduct, removeProduct } from '@/lib/catalog/manage-products'
import { productChange, productParams, productRecord } from '@/lib/catalog/product-schema'
import { route } from '@/lib/http/route'

export const GET = route({ params: productParams, response: productRecord }, ({ actor, params }) =>
  readProduct({ actor, sku: params.sku }),
)

export const PATCH = route(
  { params: productParams, body: productChange, response: productRecord },
  ({ actor, params, body }) => changeProduct({ actor, sku: params.sku, change: body }),
)

export const DELETE = route({ params: productParams }, async ({ actor, params }) => {
  await removeProduct({ actor, sku: params.sku })
  return undefined
})
