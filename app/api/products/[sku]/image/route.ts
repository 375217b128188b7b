import { z } from 'zod'
import { productImage } from '@/lib/catalog/products'
import { AppError } from '@/lib/errors'
import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Read the drawing of a product',
    callers: anyone,
    answers: [{ type: 'image/svg+xml', summary: 'The drawing.' }],
    auth: 'public',
    params: z.object({ sku: z.string().max(64) }),
  },
  async ({ params }) => {
    const image = await productImage(params.sku)
    if (!image) throw new AppError('not_found')
    return new Response(image, {
      headers: {
        'content-type': 'image/svg+xml',
        'cache-control': 'public, max-age=86400',
        // Opened by itself a drawing runs nothing.
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      },
    })
  },
)
