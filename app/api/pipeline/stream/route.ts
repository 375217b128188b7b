import { route } from '@/lib/http/route'
import { sse } from '@/lib/http/sse'
import { accessSignal } from '@/lib/people/access-signal'
import { followPipeline } from '@/lib/pipeline/follow'

export const GET = route({}, async ({ actor, request }) => {
  const events = await followPipeline({ actor })
  return sse(request.signal, events, (ended) => accessSignal(actor, ended))
})
