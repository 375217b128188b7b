import { listProducts } from '@/lib/catalog/list'
import { productList, productQuery } from '@/lib/catalog/schema'
import { route } from '@/lib/http/route'

export const GET = route({ auth: 'public', query: productQuery, response: productList }, ({ query }) =>
  listProducts(query),
)
