import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { finishSession } from '@/lib/sessions/finish'
import { endView } from '@/lib/sessions/schema'

export const POST = route({ auth: 'public', response: endView }, async ({ actor, reply }) => {
  const ended = await finishSession({ actor })
  reply.clearCookie(sessionCookie)
  return ended
})
