import { z } from 'zod'
import { importView } from '@/lib/catalog/import-schema'
import { importProducts } from '@/lib/catalog/product-csv'
import { sizes } from '@/lib/http/body'
import { route } from '@/lib/http/route'

export const POST = route(
  { raw: 'text/csv', body: z.instanceof(Uint8Array), limit: sizes.import, response: importView },
  ({ actor, body }) => importProducts({ actor, file: body }),
)
