import { handOver } from '@/lib/chat/channels/hand-over'
import { publicOrigin } from '@/lib/http/origin'
import { route } from '@/lib/http/route'
import { handoverView } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Make a code that hands the session to another device',
    callers: ['visitor'],
    problems: ['session_not_found'],
    auth: 'public',
    response: handoverView,
  },
  ({ actor, request }) => handOver({ actor, origin: publicOrigin(request) }),
)
