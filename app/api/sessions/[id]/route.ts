import { route } from '@/lib/http/route'
import { changeSession } from '@/lib/sessions/change'
import { readSession } from '@/lib/sessions/find'
import { changeRequest, sessionParams, sessionView } from '@/lib/sessions/schema'

export const GET = route({ params: sessionParams, response: sessionView }, ({ actor, params }) =>
  readSession({ actor, sessionId: params.id }),
)

export const PATCH = route(
  { params: sessionParams, body: changeRequest, response: sessionView },
  ({ actor, params, body }) => changeSession({ actor, sessionId: params.id, ...body }),
)
