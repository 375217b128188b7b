import { forgetFact } from '@/lib/chat/memory/forget'
import { memoryParams } from '@/lib/chat/memory-schema'
import { route } from '@/lib/http/route'

export const DELETE = route({ params: memoryParams }, async ({ actor, params }) => {
  await forgetFact({ actor, id: params.id })
  return undefined
})
