import { readHistory } from '@/lib/chat/history'
import { historyView } from '@/lib/chat/schema'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route({ params: sessionParams, response: historyView }, ({ actor, params }) =>
  readHistory({ actor, sessionId: params.id }),
)
