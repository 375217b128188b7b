import { route } from '@/lib/http/route'
import { stopSession } from '@/lib/sessions/finish'
import { sessionParams, stopView } from '@/lib/sessions/schema'

export const POST = route({ params: sessionParams, response: stopView, status: 202 }, ({ actor, params }) =>
  stopSession({ actor, sessionId: params.id }),
)
