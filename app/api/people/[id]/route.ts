import { ownerAndAdmins, staff } from '@/lib/http/callers'
import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { changePerson } from '@/lib/people/change-person'
import { signInCookie } from '@/lib/people/page-cookie'
import { readPerson } from '@/lib/people/read-person'
import { personChange, personParams, personView } from '@/lib/people/schema'
import { erasePerson } from '@/lib/privacy/erase'
import { erasedView } from '@/lib/privacy/schema'

export const GET = route(
  {
    summary: 'Read who a person is',
    callers: ['signed in', 'key admin'],
    params: personParams,
    response: personView,
  },
  ({ actor, params }) => readPerson({ actor, id: params.id }),
)

export const PATCH = route(
  {
    summary: 'Change a person',
    callers: [...staff, 'owner'],
    problems: ['conflict'],
    params: personParams,
    body: personChange,
    response: personView,
  },
  ({ actor, params, body }) => changePerson({ actor, id: params.id, ...body }),
)

export const DELETE = route(
  {
    summary: 'Erase a person and all that is kept of them',
    about: 'The answer is a receipt: how many rows of which table are gone.',
    callers: ownerAndAdmins,
    problems: ['conflict'],
    params: personParams,
    response: erasedView,
  },
  async ({ actor, params, reply }) => {
    const { own, erased } = await erasePerson({ actor, personId: params.id })
    if (own) reply.clearCookie(signInCookie)
    if (own && actor.device) reply.clearCookie(sessionCookie)
    return { erased }
  },
)
