import { admins } from '@/lib/http/callers'
import { publicOrigin } from '@/lib/http/origin'
import { route } from '@/lib/http/route'
import { kioskParams, setupCodeView } from '@/lib/sessions/kiosk-schema'
import { makeSetupCode } from '@/lib/sessions/kiosks/register'

export const POST = route(
  {
    summary: 'Make a code that sets up a kiosk',
    callers: admins,
    params: kioskParams,
    response: setupCodeView,
    status: 201,
  },
  ({ actor, params, request }) => makeSetupCode({ actor, id: params.id, origin: publicOrigin(request) }),
)
