import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { loginRequest, loginView } from '@/lib/people/schema'
import { signIn } from '@/lib/people/sign-in'

export const POST = route(
  {
    summary: 'Sign in and get a user token',
    about: 'Give one of `phone`, `email` and `username`. An unknown name and a wrong password are answered alike.',
    callers: anyone,
    problems: ['missing_choice', 'wrong_credentials', 'too_many', 'busy'],
    auth: 'public',
    cookies: 'ignored',
    body: loginRequest,
    response: loginView,
  },
  async ({ body, request }) => {
    const userAgent = request.headers.get('user-agent')
    const { token, expiresAt, person } = await signIn({ ...body, address: request.address, userAgent })
    const { id, name, roles, customerId } = person
    return { token, expires_at: expiresAt.toISOString(), user: { id, name, roles, customer_id: customerId } }
  },
)
