import { admins } from '@/lib/http/callers'
import { publicOrigin } from '@/lib/http/origin'
import { route } from '@/lib/http/route'
import { offerNewPassword } from '@/lib/people/reset-link'
import { personParams, resetLinkView } from '@/lib/people/schema'

export const POST = route(
  {
    summary: 'Make a link by which a person sets a new password',
    callers: admins,
    problems: ['conflict'],
    params: personParams,
    response: resetLinkView,
    status: 201,
  },
  ({ actor, params, request }) => offerNewPassword({ actor, id: params.id, origin: publicOrigin(request) }),
)
