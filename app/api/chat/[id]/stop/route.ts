import { stopReply } from '@/lib/chat/replies/stop-reply'
import { stoppedView } from '@/lib/chat/schema'
import { sessionWriters } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Stop the reply that is being made',
    callers: sessionWriters,
    params: sessionParams,
    response: stoppedView,
  },
  ({ actor, params }) => stopReply({ actor, sessionId: params.id }),
)
