import { sessionWriters } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { stopSession } from '@/lib/sessions/finish'
import { sessionParams, stopView } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Stop a session and hand it to the pipeline',
    about: 'Again it answers with the same `runId` and the present status.',
    callers: [...sessionWriters, 'instructor', 'operator', 'admin', 'key journeys:write'],
    problems: ['conflict'],
    params: sessionParams,
    response: stopView,
    status: 202,
  },
  ({ actor, params }) => stopSession({ actor, sessionId: params.id }),
)
