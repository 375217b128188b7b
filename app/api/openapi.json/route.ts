import { z } from 'zod'
import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { servedDocument } from '@/lib/openapi/served'

export const GET = route(
  {
    summary: 'Read this description',
    callers: anyone,
    auth: 'public',
    cookies: 'ignored',
    headers: { 'If-None-Match': 'The `ETag` of the one you have.' },
    answers: [
      { type: 'application/json', summary: 'An OpenAPI 3.1 document.', of: z.looseObject({ openapi: z.string() }) },
      { status: 304, summary: 'It is the one you have.' },
    ],
  },
  async ({ request }) => {
    const { text, etag } = await servedDocument()
    const headers = { etag, 'cache-control': 'no-cache' }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(text, { headers: { ...headers, 'content-type': 'application/json' } })
  },
)
