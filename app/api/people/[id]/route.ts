import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { changePerson } from '@/lib/people/change-person'
import { signInCookie } from '@/lib/people/page-cookie'
import { readPerson } from '@/lib/people/read-person'
import { personChange, personParams, personView } from '@/lib/people/schema'
import { erasePerson } from '@/lib/privacy/erase'
import { erasedView } from '@/lib/privacy/schema'

export const GET = route({ params: personParams, response: personView }, ({ actor, params }) =>
  readPerson({ actor, id: params.id }),
)

export const PATCH = route(
  { params: personParams, body: personChange, response: personView },
  ({ actor, params, body }) => changePerson({ actor, id: params.id, ...body }),
)

export const DELETE = route({ params: personParams, response: erasedView }, async ({ actor, params, reply }) => {
  const { own, erased } = await erasePerson({ actor, personId: params.id })
  if (own) reply.clearCookie(signInCookie)
  if (own && actor.device) reply.clearCookie(sessionCookie)
  return { erased }
})
