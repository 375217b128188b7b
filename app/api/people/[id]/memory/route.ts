import { forgetPerson } from '@/lib/chat/memory/forget'
import { readMemory } from '@/lib/chat/memory/read-memory'
import { memoryList, memoryQuery } from '@/lib/chat/memory-schema'
import { route } from '@/lib/http/route'
import { personParams } from '@/lib/people/schema'

export const GET = route(
  { params: personParams, query: memoryQuery, response: memoryList },
  ({ actor, params, query }) => readMemory({ actor, id: params.id, ...query }),
)

export const DELETE = route({ params: personParams }, async ({ actor, params }) => {
  await forgetPerson({ actor, id: params.id })
  return undefined
})
