import { staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { joinParams, undoneView } from '@/lib/sessions/schema'
import { undoJoin } from '@/lib/sessions/undo-join'

export const POST = route(
  {
    summary: 'Take a joined session apart again',
    callers: staff,
    problems: ['conflict'],
    params: joinParams,
    response: undoneView,
  },
  ({ actor, params }) => undoJoin({ actor, sessionId: params.id, joinId: params.joinId }),
)
