import { route } from '@/lib/http/route'
import { makeKey, readKeys } from '@/lib/people/manage-keys'
import { keyList, newKey, newKeyView } from '@/lib/people/schema'

export const GET = route({ response: keyList }, ({ actor }) => readKeys({ actor }))

export const POST = route({ body: newKey, response: newKeyView, status: 201 }, ({ actor, body }) =>
  makeKey({ actor, ...body }),
)
