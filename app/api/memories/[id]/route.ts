import { forgetFact } from '@/lib/chat/memory/forget'
import { memoryParams } from '@/lib/chat/memory-schema'
import { ownerAndAdmins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const DELETE = route(
  {
    summary: 'Forget one thing that is remembered',
    callers: ownerAndAdmins,
    params: memoryParams,
  },
  async ({ actor, params }) => {
    await forgetFact({ actor, id: params.id })
    return undefined
  },
)
