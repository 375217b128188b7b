import { readHistory } from '@/lib/chat/history'
import { historyQuery, historyView } from '@/lib/chat/schema'
import { sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Read what was said in a session',
    callers: sessionReaders,
    problems: ['session_not_found'],
    query: historyQuery,
    response: historyView,
  },
  ({ actor, query }) => readHistory({ actor, ...query }),
)
