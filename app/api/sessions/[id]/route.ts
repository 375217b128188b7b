import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { eraseSession } from '@/lib/privacy/erase-session'
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

export const DELETE = route({ params: sessionParams }, async ({ actor, params, reply }) => {
  await eraseSession({ actor, sessionId: params.id })
  if (actor.device?.sessionId === params.id) reply.clearCookie(sessionCookie)
  return undefined
})
