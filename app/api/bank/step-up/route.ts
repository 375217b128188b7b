import { stepUpRequest, stepUpView } from '@/lib/banking/schema'
import { stepUp } from '@/lib/banking/step-up'
import { route } from '@/lib/http/route'

export const POST = route(
  {
    summary: 'Give the password again to use the bank counter',
    callers: ['device', 'owner'],
    problems: ['wrong_credentials', 'not_found', 'too_many', 'busy'],
    body: stepUpRequest,
    response: stepUpView,
  },
  ({ actor, body, request }) =>
    stepUp({ actor, address: request.address, sessionId: body.session_id, password: body.password }),
)
