import { giveFeedback } from '@/lib/chat/feedback'
import { feedbackRequest, messageParams, messageView } from '@/lib/chat/schema'
import { route } from '@/lib/http/route'

export const POST = route(
  { params: messageParams, body: feedbackRequest, response: messageView },
  ({ actor, params, body }) => giveFeedback({ actor, messageId: params.id, ...body }),
)
