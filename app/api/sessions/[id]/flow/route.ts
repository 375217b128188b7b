import { readFlow } from '@/lib/chat/flow'
import { flowView } from '@/lib/chat/flow-schema'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route({ params: sessionParams, response: flowView }, ({ actor, params }) =>
  readFlow({ actor, sessionId: params.id }),
)
