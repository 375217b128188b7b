import { z } from 'zod'
import { ownAndReaders, staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { createSession } from '@/lib/sessions/create'
import { sessionsByTopic } from '@/lib/sessions/group-by-topic'
import { listSessions } from '@/lib/sessions/list'
import { createRequest, createView, groupQuery, sessionList, topicGroups } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Create a session from another application',
    about:
      '`userId` is any id of the calling application; unknown ones are made. Customers and students name only themselves. The three ids in the answer are one value.',
    callers: [...staff, 'owner', 'key sessions:write'],
    problems: ['not_found', 'conflict', 'too_many'],
    body: createRequest,
    response: createView,
    status: 201,
  },
  ({ actor, body }) => createSession({ actor, ...body }),
)

export const GET = route(
  {
    summary: 'List sessions, or your own by topic',
    about: 'All for staff and `sessions:read`, one’s own for others.',
    callers: ownAndReaders,
    query: groupQuery,
    response: z.union([sessionList, topicGroups]),
  },
  ({ actor, query: { groupBy, ...query } }) =>
    groupBy === 'topic' ? sessionsByTopic({ actor }) : listSessions({ actor, ...query }),
)
