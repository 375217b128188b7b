import { route } from '@/lib/http/route'
import { createSession } from '@/lib/sessions/create'
import { listSessions } from '@/lib/sessions/list'
import { createRequest, createView, listQuery, sessionList } from '@/lib/sessions/schema'

export const POST = route({ body: createRequest, response: createView, status: 201 }, ({ actor, body }) =>
  createSession({ actor, ...body }),
)

export const GET = route({ query: listQuery, response: sessionList }, ({ actor, query }) =>
  listSessions({ actor, ...query }),
)
