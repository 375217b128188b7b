import { route } from '@/lib/http/route'
import { personTimeline as readTimeline } from '@/lib/journal/person-timeline'
import { personTimeline, personTimelineQuery } from '@/lib/journal/schema'
import { personParams } from '@/lib/people/schema'

export const GET = route(
  { params: personParams, query: personTimelineQuery, response: personTimeline },
  ({ actor, params, query }) => readTimeline({ actor, personId: params.id, ...query }),
)
