import { admins } from '@/lib/http/callers'
import { publicOrigin } from '@/lib/http/origin'
import { route } from '@/lib/http/route'
import { invitePerson } from '@/lib/people/invite-person'
import { listPeople } from '@/lib/people/people-list'
import { newPerson, newPersonView, peopleList, peopleQuery } from '@/lib/people/schema'

export const GET = route(
  {
    summary: 'List and search people',
    callers: admins,
    query: peopleQuery,
    response: peopleList,
  },
  ({ actor, query }) => listPeople({ actor, ...query }),
)

export const POST = route(
  {
    summary: 'Invite a person',
    about: 'Give one of `phone`, `email` and `username`. They make the password themselves by the link in the answer.',
    callers: admins,
    problems: ['missing_choice', 'identity_taken', 'invalid_phone'],
    body: newPerson,
    response: newPersonView,
    status: 201,
  },
  ({ actor, body, request }) => invitePerson({ actor, origin: publicOrigin(request), ...body }),
)
