import { readHistory } from '@/lib/chat/history'
import { historyView, messageView, staffMessage } from '@/lib/chat/schema'
import { writeToSession } from '@/lib/chat/write-to-session'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route({ params: sessionParams, response: historyView }, ({ actor, params }) =>
  readHistory({ actor, sessionId: params.id }),
)

export const POST = route(
  { params: sessionParams, body: staffMessage, response: messageView, status: 201 },
  ({ actor, params, body }) => writeToSession({ actor, sessionId: params.id, ...body }),
)
