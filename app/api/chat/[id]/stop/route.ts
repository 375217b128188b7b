import { stopReply } from '@/lib/chat/replies/stop-reply'
import { stoppedView } from '@/lib/chat/schema'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route({ params: sessionParams, response: stoppedView }, ({ actor, params }) =>
  stopReply({ actor, sessionId: params.id }),
)
