import { kioskSecret, sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { deviceName } from '@/lib/people/device-name'
import { cookieSeconds } from '@/lib/sessions/expiry'
import { kioskOfBrowser } from '@/lib/sessions/kiosks/of-browser'
import { startRequest, startView } from '@/lib/sessions/schema'
import { startSession } from '@/lib/sessions/start'

export const POST = route(
  { auth: 'public', body: startRequest, response: startView },
  async ({ actor, body, request, reply }) => {
    const device = deviceName(request.headers.get('user-agent'))
    const kiosk = await kioskOfBrowser(kioskSecret(request))
    const started = await startSession({ actor, address: request.address, device, kiosk, ...body })
    reply.setCookie(sessionCookie, started.session_token, cookieSeconds)
    return started
  },
)
