import { route } from '@/lib/http/route'
import { readTimeline } from '@/lib/log/timeline'
import { timelineQuery, timelineView } from '@/lib/log/timeline-schema'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  { params: sessionParams, query: timelineQuery, response: timelineView },
  ({ actor, params, query }) => readTimeline({ actor, sessionId: params.id, ...query }),
)
