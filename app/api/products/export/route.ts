import { exportProducts } from '@/lib/catalog/product-csv'
import { csvHeaders } from '@/lib/csv-write'
import { admins } from '@/lib/http/callers'
import { csv } from '@/lib/http/declaration'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Download the catalogue as CSV',
    callers: admins,
    answers: [csv],
  },
  async ({ actor }) => {
    return new Response(await exportProducts({ actor }), { headers: csvHeaders('products') })
  },
)
