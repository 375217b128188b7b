import { operators } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { retriedView, retryManyRequest } from '@/lib/pipeline/api-schema'
import { retryFailed } from '@/lib/pipeline/failures'

export const POST = route(
  {
    summary: 'Retry all failed runs, or those of one group',
    callers: operators,
    body: retryManyRequest,
    response: retriedView,
  },
  ({ actor, body }) => retryFailed({ actor, ...body }),
)
