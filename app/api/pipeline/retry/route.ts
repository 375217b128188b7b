import { route } from '@/lib/http/route'
import { retriedView, retryManyRequest } from '@/lib/pipeline/api-schema'
import { retryFailed } from '@/lib/pipeline/failures'

export const POST = route({ body: retryManyRequest, response: retriedView }, ({ actor, body }) =>
  retryFailed({ actor, ...body }),
)
