import { handOver } from '@/lib/chat/channels/hand-over'
import { publicOrigin } from '@/lib/http/origin'
import { route } from '@/lib/http/route'
import { handoverView } from '@/lib/sessions/schema'

export const POST = route({ auth: 'public', response: handoverView }, ({ actor, request }) =>
  handOver({ actor, origin: publicOrigin(request) }),
)
