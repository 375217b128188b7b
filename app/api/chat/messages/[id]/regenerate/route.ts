import { regenerateReply } from '@/lib/chat/replies/regenerate'
import { uiMessageStream } from '@/lib/chat/replies/ui-message-stream'
import { messageParams, turnView } from '@/lib/chat/schema'
import { awaitTurn } from '@/lib/chat/send-message'
import { sessionWriters } from '@/lib/http/callers'
import { uiStream } from '@/lib/http/declaration'
import { route } from '@/lib/http/route'
import { uiMessageResponse, wantsStream } from '@/lib/http/ui-message-response'
import { accessSignal } from '@/lib/people/access-signal'

export const POST = route(
  {
    summary: 'Have an answer made anew',
    callers: sessionWriters,
    answers: [uiStream],
    problems: ['session_ended', 'conflict', 'too_many', 'busy'],
    params: messageParams,
    response: turnView,
  },
  async ({ actor, params, request }) => {
    const begun = await regenerateReply({ actor, messageId: params.id })
    if (!wantsStream(request)) return awaitTurn(begun)
    return uiMessageResponse(request.signal, uiMessageStream(begun.replyId), (ended) => accessSignal(actor, ended))
  },
)
