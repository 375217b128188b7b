import { z } from 'zod'
import { route } from '@/lib/http/route'
import { createSession } from '@/lib/sessions/create'
import { sessionsByTopic } from '@/lib/sessions/group-by-topic'
import { listSessions } from '@/lib/sessions/list'
import { createRequest, createView, groupQuery, sessionList, topicGroups } from '@/lib/sessions/schema'

export const POST = route({ body: createRequest, response: createView, status: 201 }, ({ actor, body }) =>
  createSession({ actor, ...body }),
)

export const GET = route(
  { query: groupQuery, response: z.union([sessionList, topicGroups]) },
  ({ actor, query: { groupBy, ...query } }) =>
    groupBy === 'topic' ? sessionsByTopic({ actor }) : listSessions({ actor, ...query }),
)
