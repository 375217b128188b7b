import { takeSession } from '@/lib/chat/staff/take'
import { holdView, takeRequest } from '@/lib/chat/staff-schema'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Answer in a session in place of the assistant',
    callers: ['instructor', 'operator', 'admin'],
    problems: ['session_ended', 'conflict'],
    params: sessionParams,
    body: takeRequest,
    response: holdView,
  },
  ({ actor, params, body }) => takeSession({ actor, sessionId: params.id, ...body }),
)
