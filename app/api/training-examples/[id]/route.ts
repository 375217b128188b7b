import { route } from '@/lib/http/route'
import { exampleView, reviewRequest } from '@/lib/pipeline/api-schema'
import { reviewExample } from '@/lib/pipeline/examples'
import { sessionParams } from '@/lib/sessions/schema'

export const PATCH = route(
  { params: sessionParams, body: reviewRequest, response: exampleView },
  ({ actor, params, body }) => reviewExample({ actor, exampleId: params.id, ...body }),
)
