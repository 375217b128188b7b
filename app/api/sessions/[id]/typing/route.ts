import { noteTyping } from '@/lib/chat/staff/typing'
import { typingRequest } from '@/lib/chat/staff-schema'
import { sessionWriters } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Say that you are writing',
    callers: [...sessionWriters, 'instructor', 'operator', 'admin'],
    params: sessionParams,
    body: typingRequest,
  },
  async ({ actor, params, body }) => {
    await noteTyping({ actor, sessionId: params.id, ...body })
    return undefined
  },
)
