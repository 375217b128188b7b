import { ownAndReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { progressQuery, progressView } from '@/lib/journal/mood-schema'
import { readProgress } from '@/lib/journal/progress'
import { personParams } from '@/lib/people/schema'

export const GET = route(
  {
    summary: 'Read the progress of a person, week by week',
    callers: ownAndReaders,
    params: personParams,
    query: progressQuery,
    response: progressView,
  },
  ({ actor, params, query }) => readProgress({ actor, id: params.id, ...query }),
)
