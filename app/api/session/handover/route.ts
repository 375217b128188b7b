import { publicOrigin } from '@/lib/http/origin'
import { route } from '@/lib/http/route'
import { makeHandover } from '@/lib/sessions/handover'
import { handoverView } from '@/lib/sessions/schema'

export const POST = route({ auth: 'public', response: handoverView }, ({ actor, request }) =>
  makeHandover({ actor, origin: publicOrigin(request) }),
)
