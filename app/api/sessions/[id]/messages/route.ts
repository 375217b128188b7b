import { readHistory } from '@/lib/chat/history'
import { historyPage, historyView, messageView, staffMessage } from '@/lib/chat/schema'
import { writeToSession } from '@/lib/chat/write-to-session'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  { params: sessionParams, query: historyPage, response: historyView },
  ({ actor, params, query }) => readHistory({ actor, sessionId: params.id, ...query }),
)

export const POST = route(
  { params: sessionParams, body: staffMessage, response: messageView, status: 201 },
  ({ actor, params, body }) => writeToSession({ actor, sessionId: params.id, ...body }),
)
