import { editMessage } from '@/lib/chat/replies/edit-message'
import { uiMessageStream } from '@/lib/chat/replies/ui-message-stream'
import { editRequest, messageParams, turnView } from '@/lib/chat/schema'
import { awaitTurn } from '@/lib/chat/send-message'
import { sessionWriters } from '@/lib/http/callers'
import { uiStream } from '@/lib/http/declaration'
import { route } from '@/lib/http/route'
import { uiMessageResponse, wantsStream } from '@/lib/http/ui-message-response'
import { accessSignal } from '@/lib/people/access-signal'

export const PATCH = route(
  {
    summary: 'Say the last message differently and get a new reply',
    callers: sessionWriters,
    answers: [uiStream],
    problems: ['session_ended', 'conflict', 'too_many', 'busy'],
    params: messageParams,
    body: editRequest,
    response: turnView,
  },
  async ({ actor, params, body, request }) => {
    const begun = await editMessage({ actor, messageId: params.id, ...body })
    if (!wantsStream(request)) return awaitTurn(begun)
    return uiMessageResponse(request.signal, uiMessageStream(begun.replyId), (ended) => accessSignal(actor, ended))
  },
)
