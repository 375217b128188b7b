import { giveFeedback } from '@/lib/chat/feedback'
import { feedbackRequest, messageParams, messageView } from '@/lib/chat/schema'
import { sessionWriters } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const POST = route(
  {
    summary: 'Rate an answer',
    callers: sessionWriters,
    problems: ['conflict'],
    params: messageParams,
    body: feedbackRequest,
    response: messageView,
  },
  ({ actor, params, body }) => giveFeedback({ actor, messageId: params.id, ...body }),
)
