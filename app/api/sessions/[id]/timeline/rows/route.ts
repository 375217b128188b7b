import { logReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { readTimelineRows } from '@/lib/log/timeline-rows'
import { timelineRows, timelineRowsQuery } from '@/lib/log/timeline-schema'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'List rows of the timeline of a session',
    callers: logReaders,
    params: sessionParams,
    query: timelineRowsQuery,
    response: timelineRows,
  },
  ({ actor, params, query }) => readTimelineRows({ actor, sessionId: params.id, ...query }),
)
