import { anyone } from '@/lib/http/callers'
import { kioskCookie, kioskCookieSeconds } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { kioskHere, registerKioskRequest } from '@/lib/sessions/kiosk-schema'
import { registerKiosk } from '@/lib/sessions/kiosks/register'

export const POST = route(
  {
    summary: 'Make this browser a kiosk by its set-up code',
    callers: anyone,
    problems: ['code_not_found', 'too_many'],
    auth: 'public',
    body: registerKioskRequest,
    response: kioskHere,
  },
  async ({ body, request, reply }) => {
    const { kiosk, secret } = await registerKiosk({ code: body.code, address: request.address })
    reply.setCookie(kioskCookie, secret, kioskCookieSeconds)
    return kiosk
  },
)
