import { replyUnderWay } from '@/lib/chat/replies/reply-under-way'
import { uiMessageStream } from '@/lib/chat/replies/ui-message-stream'
import { route } from '@/lib/http/route'
import { uiMessageResponse } from '@/lib/http/ui-message-response'
import { accessSignal } from '@/lib/people/access-signal'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route({ params: sessionParams }, async ({ actor, params, request }) => {
  const replyId = await replyUnderWay({ actor, sessionId: params.id })
  if (replyId === null) return undefined
  return uiMessageResponse(request.signal, uiMessageStream(replyId), (ended) => accessSignal(actor, ended))
})
