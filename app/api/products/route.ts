import { listProducts } from '@/lib/catalog/list'
import { createProduct } from '@/lib/catalog/manage-products'
import { newProduct, productRecord } from '@/lib/catalog/product-schema'
import { productList, productQuery } from '@/lib/catalog/schema'
import { admins, anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'List and search products in one language',
    callers: anyone,
    auth: 'public',
    query: productQuery,
    response: productList,
  },
  ({ query }) => listProducts(query),
)

export const POST = route(
  {
    summary: 'Add a product',
    callers: admins,
    problems: ['conflict'],
    body: newProduct,
    response: productRecord,
    status: 201,
  },
  ({ actor, body }) => createProduct({ actor, product: body }),
)
