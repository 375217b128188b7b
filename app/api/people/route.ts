import { publicOrigin } from '@/lib/http/origin'
import { route } from '@/lib/http/route'
import { invitePerson } from '@/lib/people/invite-person'
import { listPeople } from '@/lib/people/people-list'
import { newPerson, newPersonView, peopleList, peopleQuery } from '@/lib/people/schema'

export const GET = route({ query: peopleQuery, response: peopleList }, ({ actor, query }) =>
  listPeople({ actor, ...query }),
)

export const POST = route({ body: newPerson, response: newPersonView, status: 201 }, ({ actor, body, request }) =>
  invitePerson({ actor, origin: publicOrigin(request), ...body }),
)
