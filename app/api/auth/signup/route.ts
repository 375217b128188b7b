import { route } from '@/lib/http/route'
import { register } from '@/lib/people/register'
import { signupRequest, signupView } from '@/lib/people/schema'

export const POST = route(
  { auth: 'public', body: signupRequest, response: signupView, status: 201 },
  ({ actor, body, request }) => register({ actor, address: request.address, ...body }),
)
