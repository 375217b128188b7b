import { staffMessage } from '@/lib/chat/schema'
import { route } from '@/lib/http/route'
import { errorParams, errorWindow, messagesSent } from '@/lib/log/error-schema'
import { writeToAll } from '@/lib/log/error-write'

export const POST = route(
  {
    summary: 'Write to everybody in a running session that hit an error',
    callers: ['instructor', 'operator', 'admin'],
    params: errorParams,
    query: errorWindow,
    body: staffMessage,
    response: messagesSent,
    status: 201,
  },
  ({ actor, params, query, body }) => writeToAll({ actor, ...params, ...query, ...body }),
)
