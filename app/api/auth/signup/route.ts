import { route } from '@/lib/http/route'
import { signupRequest, signupView } from '@/lib/people/schema'
import { registerOnDevice } from '@/lib/sessions/register-on-device'

export const POST = route(
  { auth: 'public', body: signupRequest, response: signupView, status: 201 },
  ({ actor, body, request }) => registerOnDevice({ actor, address: request.address, ...body }),
)
