import { anyone } from '@/lib/http/callers'
import { kioskSecret, sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { deviceName } from '@/lib/people/device-name'
import { claimHandover } from '@/lib/sessions/claim'
import { cookieSeconds } from '@/lib/sessions/expiry'
import { kioskOfBrowser } from '@/lib/sessions/kiosks/of-browser'
import { claimRequest, startView } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Take over a session by its hand-over code',
    about: 'A code works once, for five minutes and five tries.',
    callers: anyone,
    problems: ['code_not_found', 'too_many'],
    auth: 'public',
    body: claimRequest,
    response: startView,
  },
  async ({ actor, body, request, reply }) => {
    const device = deviceName(request.headers.get('user-agent'))
    const kiosk = await kioskOfBrowser(kioskSecret(request))
    const started = await claimHandover({ actor, address: request.address, device, kiosk, ...body })
    reply.setCookie(sessionCookie, started.session_token, cookieSeconds)
    return started
  },
)
