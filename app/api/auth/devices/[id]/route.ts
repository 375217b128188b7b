import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { signOutDevice } from '@/lib/people/devices'
import { signInCookie } from '@/lib/people/page-cookie'
import { deviceParams } from '@/lib/people/schema'

export const DELETE = route(
  {
    summary: 'Sign out one of your devices',
    callers: ['owner'],
    params: deviceParams,
  },
  async ({ actor, params, reply }) => {
    const { kind, current } = await signOutDevice({ actor, id: params.id })
    if (current && kind === 'sign_in') reply.clearCookie(signInCookie)
    if (current) reply.clearCookie(sessionCookie)
    return undefined
  },
)
