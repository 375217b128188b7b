import { newMessage, turnView } from '@/lib/chat/schema'
import { sendMessage } from '@/lib/chat/send-message'
import { AppError } from '@/lib/errors'
import { route } from '@/lib/http/route'

export const POST = route({ body: newMessage, response: turnView }, ({ actor, body, request }) => {
  const sessionId = request.headers.get('x-session-id') ?? actor.device?.sessionId
  if (!sessionId) throw new AppError('missing_header', 'Name the session in X-Session-ID.')
  return sendMessage({ actor, sessionId, ...body })
})
