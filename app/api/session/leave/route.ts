import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { leaveSession } from '@/lib/sessions/leave'
import { leaveView } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Leave the session on this device',
    about: 'Revokes the token of this device. When nobody can come back to the session, it ends.',
    callers: ['visitor'],
    problems: ['session_not_found'],
    auth: 'public',
    response: leaveView,
  },
  async ({ actor, reply }) => {
    const left = await leaveSession({ actor })
    reply.clearCookie(sessionCookie)
    return left
  },
)
