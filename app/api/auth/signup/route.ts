import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { signupRequest, signupView } from '@/lib/people/schema'
import { registerOnDevice } from '@/lib/sessions/register-on-device'

export const POST = route(
  {
    summary: 'Make an account',
    about: 'Give one of `phone`, `email` and `username`. `loyalty_tier` counts when staff send it.',
    callers: anyone,
    problems: ['missing_choice', 'forbidden', 'identity_taken', 'invalid_phone', 'too_many', 'busy'],
    auth: 'public',
    body: signupRequest,
    response: signupView,
    status: 201,
  },
  ({ actor, body, request }) => registerOnDevice({ actor, address: request.address, ...body }),
)
