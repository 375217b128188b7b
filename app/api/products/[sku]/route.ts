import { changeProduct, readProduct, removeProduct } from '@/lib/catalog/manage-products'
import { productChange, productParams, productRecord } from '@/lib/catalog/product-schema'
import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Read a product in all languages',
    callers: admins,
    params: productParams,
    response: productRecord,
  },
  ({ actor, params }) => readProduct({ actor, sku: params.sku }),
)

export const PATCH = route(
  {
    summary: 'Change a product',
    callers: admins,
    params: productParams,
    body: productChange,
    response: productRecord,
  },
  ({ actor, params, body }) => changeProduct({ actor, sku: params.sku, change: body }),
)

export const DELETE = route(
  {
    summary: 'Remove a product',
    callers: admins,
    params: productParams,
  },
  async ({ actor, params }) => {
    await removeProduct({ actor, sku: params.sku })
    return undefined
  },
)
