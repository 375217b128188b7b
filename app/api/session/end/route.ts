import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { finishSession } from '@/lib/sessions/finish'
import { endView } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'End the session for all its devices',
    callers: ['visitor'],
    problems: ['session_not_found', 'conflict'],
    auth: 'public',
    response: endView,
  },
  async ({ actor, reply }) => {
    const ended = await finishSession({ actor })
    reply.clearCookie(sessionCookie)
    return ended
  },
)
