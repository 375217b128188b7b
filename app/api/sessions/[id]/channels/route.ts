import { sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { readMoves } from '@/lib/sessions/moves'
import { moveList, sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'List where a session was carried on',
    callers: sessionReaders,
    params: sessionParams,
    response: moveList,
  },
  ({ actor, params }) => readMoves({ actor, sessionId: params.id }),
)
