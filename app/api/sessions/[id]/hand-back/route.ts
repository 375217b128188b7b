import { handBack } from '@/lib/chat/staff/hand-back'
import { holdView } from '@/lib/chat/staff-schema'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Hand a session back to the assistant',
    callers: ['instructor', 'operator', 'admin'],
    problems: ['conflict'],
    params: sessionParams,
    response: holdView,
  },
  ({ actor, params }) => handBack({ actor, sessionId: params.id }),
)
