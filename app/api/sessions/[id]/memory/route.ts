import { forgetSession } from '@/lib/chat/memory/forget'
import { readSessionMemory } from '@/lib/chat/memory/read-memory'
import { memoryList, memoryQuery } from '@/lib/chat/memory-schema'
import { ownerAndAdmins, sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'List what is remembered of a session',
    callers: sessionReaders,
    params: sessionParams,
    query: memoryQuery,
    response: memoryList,
  },
  ({ actor, params, query }) => readSessionMemory({ actor, sessionId: params.id, ...query }),
)

export const DELETE = route(
  {
    summary: 'Forget all that is remembered of a session',
    callers: [...ownerAndAdmins, 'device'],
    params: sessionParams,
  },
  async ({ actor, params }) => {
    await forgetSession({ actor, sessionId: params.id })
    return undefined
  },
)
