import { noReplyStream, uiMessageStream } from '@/lib/chat/replies/ui-message-stream'
import { postedMessage, sentMessage, turnView } from '@/lib/chat/schema'
import { beginTurn, sendMessage } from '@/lib/chat/send-message'
import { AppError } from '@/lib/errors'
import { sessionWriters } from '@/lib/http/callers'
import { uiStream } from '@/lib/http/declaration'
import { route } from '@/lib/http/route'
import { uiMessageResponse, wantsStream } from '@/lib/http/ui-message-response'
import { accessSignal } from '@/lib/people/access-signal'

export const POST = route(
  {
    summary: 'Send a message and get its reply',
    about:
      'The same `clientMessageId` and text again answer with the stored turn. With `Accept: text/event-stream`, or a body as AI SDK’s `useChat` posts it, the reply comes as a stream. Messages without one of the user are refused with 422. `reply` is null while a member of staff holds the session.',
    callers: sessionWriters,
    headers: { 'X-Session-ID': 'The session; not needed with a session token.' },
    sends: sentMessage,
    answers: [uiStream],
    problems: [
      'missing_header',
      'session_not_found',
      'session_ended',
      'message_conflict',
      'conflict',
      'too_many',
      'busy',
    ],
    body: postedMessage,
    response: turnView,
  },
  async ({ actor, body, request }) => {
    const sessionId = request.headers.get('x-session-id') ?? actor.device?.sessionId
    if (!sessionId) throw new AppError('missing_header', 'Name the session in X-Session-ID.')
    const { stream, ...message } = body
    if (!stream && !wantsStream(request)) return sendMessage({ actor, sessionId, ...message })
    const { replyId, since } = await beginTurn({ actor, sessionId, ...message })
    const reply = replyId ? uiMessageStream(replyId, since) : noReplyStream
    return uiMessageResponse(request.signal, reply, (ended) => accessSignal(actor, ended))
  },
)
