import { route } from '@/lib/http/route'
import { readMoves } from '@/lib/sessions/moves'
import { moveList, sessionParams } from '@/lib/sessions/schema'

export const GET = route({ params: sessionParams, response: moveList }, ({ actor, params }) =>
  readMoves({ actor, sessionId: params.id }),
)
