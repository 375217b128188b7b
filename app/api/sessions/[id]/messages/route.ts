import { readHistory } from '@/lib/chat/history'
import { historyPage, historyView, messageView, staffMessage } from '@/lib/chat/schema'
import { writeToSession } from '@/lib/chat/write-to-session'
import { sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'List the messages of a session',
    callers: sessionReaders,
    params: sessionParams,
    query: historyPage,
    response: historyView,
  },
  ({ actor, params, query }) => readHistory({ actor, sessionId: params.id, ...query }),
)

export const POST = route(
  {
    summary: 'Write to somebody in a session as staff',
    callers: ['instructor', 'operator', 'admin'],
    problems: ['session_ended'],
    params: sessionParams,
    body: staffMessage,
    response: messageView,
    status: 201,
  },
  ({ actor, params, body }) => writeToSession({ actor, sessionId: params.id, ...body }),
)
