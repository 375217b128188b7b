import { env } from '@/lib/env'
import { type Outgoing, outgoing, type RequestFacts, requestFacts } from './request-facts'

/** Lets pages of the allowed origins read the answer; `*` allows all. Never with credentials. */
export function corsHeaders(request: RequestFacts, reply: Outgoing) {
  const origin = request.headers.get('origin')
  const allowed = env().ALLOWED_ORIGINS
  if (!origin || !(allowed.includes(origin) || allowed.includes('*'))) return
  reply.header('access-control-allow-origin', origin)
  reply.header('vary', 'Origin')
  // Else a page of another site could not tell how long it was asked to wait.
  reply.header('access-control-expose-headers', 'retry-after, x-request-id')
}

/** The answer to a browser that asks before it calls from another site. */
export function preflight(incoming: Request): Response {
  const request = requestFacts(incoming)
  const reply = outgoing(request)
  corsHeaders(request, reply)
  reply.header('access-control-allow-methods', 'POST')
  reply.header('access-control-allow-headers', 'content-type, authorization, last-event-id')
  reply.header('access-control-max-age', '86400')
  return reply.onto(new Response(null, { status: 204 }))
}
