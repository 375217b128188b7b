import { pipelineWatchers } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { failureList } from '@/lib/pipeline/api-schema'
import { listFailures } from '@/lib/pipeline/failures'

export const GET = route(
  {
    summary: 'List failed runs by what they failed of',
    callers: pipelineWatchers,
    response: failureList,
  },
  ({ actor }) => listFailures({ actor }),
)
