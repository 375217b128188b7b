import { route } from '@/lib/http/route'
import { joinParams, undoneView } from '@/lib/sessions/schema'
import { undoJoin } from '@/lib/sessions/undo-join'

export const POST = route({ params: joinParams, response: undoneView }, ({ actor, params }) =>
  undoJoin({ actor, sessionId: params.id, joinId: params.joinId }),
)
