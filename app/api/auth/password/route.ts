import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { changePassword } from '@/lib/people/password-change'
import { passwordChange } from '@/lib/people/schema'

export const POST = route(
  {
    summary: 'Change your password, or set one by a reset link',
    about: 'Give one of `current_password`, signed in, and `reset_token`, the secret of a link that an admin made.',
    callers: anyone,
    problems: [
      'missing_choice',
      'not_signed_in',
      'wrong_credentials',
      'forbidden',
      'reset_not_found',
      'conflict',
      'too_many',
      'busy',
    ],
    auth: 'public',
    body: passwordChange,
  },
  async ({ actor, body, request }) => {
    await changePassword({ actor, address: request.address, ...body })
    return undefined
  },
)
