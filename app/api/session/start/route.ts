import { anyone } from '@/lib/http/callers'
import { kioskSecret, sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { deviceName } from '@/lib/people/device-name'
import { cookieSeconds } from '@/lib/sessions/expiry'
import { kioskOfBrowser } from '@/lib/sessions/kiosks/of-browser'
import { startRequest, startView } from '@/lib/sessions/schema'
import { startSession } from '@/lib/sessions/start'

export const POST = route(
  {
    summary: 'Start a session, or carry on the one that runs',
    about:
      'Give one of `phone`, `telegram_chat_id` and `guest`, or call signed in. A phone that has a password needs it, a code, its signed-in owner or a channel key: a number is a claim, not a proof. `telegram_chat_id` needs a channel key.',
    callers: anyone,
    problems: [
      'missing_choice',
      'login_required',
      'wrong_credentials',
      'forbidden',
      'invalid_phone',
      'too_many',
      'busy',
    ],
    auth: 'public',
    body: startRequest,
    response: startView,
  },
  async ({ actor, body, request, reply }) => {
    const device = deviceName(request.headers.get('user-agent'))
    const kiosk = await kioskOfBrowser(kioskSecret(request))
    const started = await startSession({ actor, address: request.address, device, kiosk, ...body })
    reply.setCookie(sessionCookie, started.session_token, cookieSeconds)
    return started
  },
)
