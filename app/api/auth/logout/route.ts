import { anyKey } from '@/lib/http/callers'
import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { signInCookie } from '@/lib/people/page-cookie'
import { revokeOwnTokens } from '@/lib/sessions/sign-out'

export const POST = route(
  {
    summary: 'Sign out: revoke the token of this call',
    callers: [...anyKey, 'visitor', 'signed in'],
  },
  async ({ actor, reply }) => {
    await revokeOwnTokens({ actor })
    if (actor.device) reply.clearCookie(sessionCookie)
    if (actor.person) reply.clearCookie(signInCookie)
    return undefined
  },
)
