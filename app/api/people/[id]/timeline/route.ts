import { ownAndReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { personTimeline as readTimeline } from '@/lib/journal/person-timeline'
import { personTimeline, personTimelineQuery } from '@/lib/journal/schema'
import { personParams } from '@/lib/people/schema'

export const GET = route(
  {
    summary: 'List the entries, talks and sessions of a person in one line',
    callers: ownAndReaders,
    params: personParams,
    query: personTimelineQuery,
    response: personTimeline,
  },
  ({ actor, params, query }) => readTimeline({ actor, personId: params.id, ...query }),
)
