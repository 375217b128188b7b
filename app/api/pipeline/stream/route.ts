import { route } from '@/lib/http/route'
import { sse } from '@/lib/http/sse'
import { followPipeline } from '@/lib/pipeline/follow'

export const GET = route({}, async ({ actor, request }) => sse(request.signal, await followPipeline({ actor })))
