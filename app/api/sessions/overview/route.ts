import { staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionsOverview } from '@/lib/sessions/overview'
import { overviewQuery, sessionOverview } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'Count how all sessions stand',
    callers: [...staff, 'key sessions:read'],
    query: overviewQuery,
    response: sessionOverview,
  },
  ({ actor, query }) => sessionsOverview({ actor, since: query.since ? new Date(query.since) : undefined }),
)
