import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { leaveSession } from '@/lib/sessions/leave'
import { leaveView } from '@/lib/sessions/schema'

export const POST = route({ auth: 'public', response: leaveView }, async ({ actor, reply }) => {
  const left = await leaveSession({ actor })
  reply.clearCookie(sessionCookie)
  return left
})
