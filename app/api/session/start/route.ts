import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { startRequest, startView } from '@/lib/sessions/schema'
import { startSession } from '@/lib/sessions/start'

const cookieSeconds = 30 * 86_400

export const POST = route(
  { auth: 'public', body: startRequest, response: startView },
  async ({ actor, body, request, reply }) => {
    const started = await startSession({ actor, address: request.address, ...body })
    reply.setCookie(sessionCookie, started.session_token, cookieSeconds)
    return started
  },
)
