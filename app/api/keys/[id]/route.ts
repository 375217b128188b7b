import { route } from '@/lib/http/route'
import { endKey } from '@/lib/people/manage-keys'
import { keyParams } from '@/lib/people/schema'

export const DELETE = route({ params: keyParams }, async ({ actor, params }) => {
  await endKey({ actor, id: params.id })
  return undefined
})
