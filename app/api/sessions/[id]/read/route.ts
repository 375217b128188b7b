import { markRead } from '@/lib/chat/staff/mark-read'
import { readRequest } from '@/lib/chat/staff-schema'
import { sessionWriters } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Say how far you have read',
    callers: [...sessionWriters, 'instructor', 'operator', 'admin'],
    params: sessionParams,
    body: readRequest,
  },
  async ({ actor, params, body }) => {
    await markRead({ actor, sessionId: params.id, ...body })
    return undefined
  },
)
