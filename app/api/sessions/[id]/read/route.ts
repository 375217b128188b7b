import { markRead } from '@/lib/chat/staff/mark-read'
import { readRequest } from '@/lib/chat/staff-schema'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route({ params: sessionParams, body: readRequest }, async ({ actor, params, body }) => {
  await markRead({ actor, sessionId: params.id, ...body })
  return undefined
})
