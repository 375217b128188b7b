import { pipelineWatchers } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { throughputView } from '@/lib/pipeline/api-schema'
import { pipelineThroughput } from '@/lib/pipeline/throughput'

export const GET = route(
  {
    summary: 'Count the runs completed in each ten minutes',
    callers: pipelineWatchers,
    response: throughputView,
  },
  ({ actor }) => pipelineThroughput({ actor }),
)
