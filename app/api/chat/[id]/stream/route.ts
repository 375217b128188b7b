import { replyUnderWay } from '@/lib/chat/replies/reply-under-way'
import { uiMessageStream } from '@/lib/chat/replies/ui-message-stream'
import { sessionReaders } from '@/lib/http/callers'
import { uiStream } from '@/lib/http/declaration'
import { route } from '@/lib/http/route'
import { uiMessageResponse } from '@/lib/http/ui-message-response'
import { accessSignal } from '@/lib/people/access-signal'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'Follow the reply that is being made, from its start',
    about: 'Replays the running reply under the same message id.',
    callers: sessionReaders,
    answers: [uiStream, { status: 204, summary: 'No reply is being made.' }],
    params: sessionParams,
  },
  async ({ actor, params, request }) => {
    const replyId = await replyUnderWay({ actor, sessionId: params.id })
    if (replyId === null) return undefined
    return uiMessageResponse(request.signal, uiMessageStream(replyId), (ended) => accessSignal(actor, ended))
  },
)
