import { forgetPerson } from '@/lib/chat/memory/forget'
import { readMemory } from '@/lib/chat/memory/read-memory'
import { memoryList, memoryQuery } from '@/lib/chat/memory-schema'
import { ownerAndAdmins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { personParams } from '@/lib/people/schema'

export const GET = route(
  {
    summary: 'List what is remembered of a person',
    callers: ['signed in', 'key admin'],
    params: personParams,
    query: memoryQuery,
    response: memoryList,
  },
  ({ actor, params, query }) => readMemory({ actor, id: params.id, ...query }),
)

export const DELETE = route(
  {
    summary: 'Forget all that is remembered of a person',
    callers: ownerAndAdmins,
    params: personParams,
  },
  async ({ actor, params }) => {
    await forgetPerson({ actor, id: params.id })
    return undefined
  },
)
