import { noReplyStream, uiMessageStream } from '@/lib/chat/replies/ui-message-stream'
import { postedMessage, turnView } from '@/lib/chat/schema'
import { beginTurn, sendMessage } from '@/lib/chat/send-message'
import { AppError } from '@/lib/errors'
import { route } from '@/lib/http/route'
import { uiMessageResponse, wantsStream } from '@/lib/http/ui-message-response'
import { accessSignal } from '@/lib/people/access-signal'

export const POST = route({ body: postedMessage, response: turnView }, async ({ actor, body, request }) => {
  const sessionId = request.headers.get('x-session-id') ?? actor.device?.sessionId
  if (!sessionId) throw new AppError('missing_header', 'Name the session in X-Session-ID.')
  const { stream, ...message } = body
  if (!stream && !wantsStream(request)) return sendMessage({ actor, sessionId, ...message })
  const { replyId, since } = await beginTurn({ actor, sessionId, ...message })
  const reply = replyId ? uiMessageStream(replyId, since) : noReplyStream
  return uiMessageResponse(request.signal, reply, (ended) => accessSignal(actor, ended))
})
