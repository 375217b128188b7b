import { z } from 'zod'
import { importView } from '@/lib/catalog/import-schema'
import { importProducts } from '@/lib/catalog/product-csv'
import { sizes } from '@/lib/http/body'
import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const POST = route(
  {
    summary: 'Import products from CSV',
    callers: admins,
    problems: ['invalid'],
    raw: 'text/csv',
    body: z.instanceof(Uint8Array),
    limit: sizes.import,
    response: importView,
  },
  ({ actor, body }) => importProducts({ actor, file: body }),
)
