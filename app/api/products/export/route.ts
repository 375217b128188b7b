import { exportProducts } from '@/lib/catalog/product-csv'
import { csvHeaders } from '@/lib/csv-write'
import { route } from '@/lib/http/route'

export const GET = route({}, async ({ actor }) => {
  return new Response(await exportProducts({ actor }), { headers: csvHeaders('products') })
})
