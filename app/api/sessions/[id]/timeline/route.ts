import { sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { readTimeline } from '@/lib/log/timeline'
import { timelineQuery, timelineView } from '@/lib/log/timeline-schema'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'Read the timeline of a session as a whole',
    callers: sessionReaders,
    params: sessionParams,
    query: timelineQuery,
    response: timelineView,
  },
  ({ actor, params, query }) => readTimeline({ actor, sessionId: params.id, ...query }),
)
