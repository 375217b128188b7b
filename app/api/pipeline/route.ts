import { pipelineWatchers } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { pipelineView } from '@/lib/pipeline/api-schema'
import { pipelineStatus } from '@/lib/pipeline/status'

export const GET = route(
  {
    summary: 'Tell how the pipeline stands',
    callers: pipelineWatchers,
    response: pipelineView,
  },
  ({ actor }) => pipelineStatus({ actor }),
)
