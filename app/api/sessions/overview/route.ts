import { route } from '@/lib/http/route'
import { sessionsOverview } from '@/lib/sessions/overview'
import { overviewQuery, sessionOverview } from '@/lib/sessions/schema'

export const GET = route({ query: overviewQuery, response: sessionOverview }, ({ actor, query }) =>
  sessionsOverview({ actor, since: query.since ? new Date(query.since) : undefined }),
)
