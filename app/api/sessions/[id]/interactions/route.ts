import { sessionWriters } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { acceptedInteractions } from '@/lib/pipeline/api-schema'
import { recordInteractions } from '@/lib/pipeline/record-interactions'
import { interactionBatch } from '@/lib/pipeline/schema'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Record interactions of a journey',
    about: 'An `id` sent again is stored once.',
    callers: [...sessionWriters, 'key journeys:write'],
    problems: ['session_ended'],
    params: sessionParams,
    body: interactionBatch,
    response: acceptedInteractions,
    status: 202,
  },
  ({ actor, params, body }) => recordInteractions({ actor, sessionId: params.id, ...body }),
)
