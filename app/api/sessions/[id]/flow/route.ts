import { readFlow } from '@/lib/chat/flow'
import { flowView } from '@/lib/chat/flow-schema'
import { sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'Read how a conversation went, in numbers',
    callers: sessionReaders,
    params: sessionParams,
    response: flowView,
  },
  ({ actor, params }) => readFlow({ actor, sessionId: params.id }),
)
