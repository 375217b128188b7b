import { route } from '@/lib/http/route'
import { sse } from '@/lib/http/sse'
import { followLog } from '@/lib/log/follow'
import { logStreamQuery } from '@/lib/log/schema'
import { accessSignal } from '@/lib/people/access-signal'

export const GET = route({ query: logStreamQuery }, async ({ actor, query, request }) => {
  const { after, ...filter } = query
  const events = await followLog({ actor, after: request.headers.get('last-event-id') || after || null, ...filter })
  return sse(request.signal, events, (ended) => accessSignal(actor, ended))
})
