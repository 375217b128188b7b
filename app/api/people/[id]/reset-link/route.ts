import { publicOrigin } from '@/lib/http/origin'
import { route } from '@/lib/http/route'
import { offerNewPassword } from '@/lib/people/reset-link'
import { personParams, resetLinkView } from '@/lib/people/schema'

export const POST = route(
  { params: personParams, response: resetLinkView, status: 201 },
  ({ actor, params, request }) => offerNewPassword({ actor, id: params.id, origin: publicOrigin(request) }),
)
