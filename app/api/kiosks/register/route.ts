import { kioskCookie, kioskCookieSeconds } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { kioskHere, registerKioskRequest } from '@/lib/sessions/kiosk-schema'
import { registerKiosk } from '@/lib/sessions/kiosks/register'

export const POST = route(
  { auth: 'public', body: registerKioskRequest, response: kioskHere },
  async ({ body, request, reply }) => {
    const { kiosk, secret } = await registerKiosk({ code: body.code, address: request.address })
    reply.setCookie(kioskCookie, secret, kioskCookieSeconds)
    return kiosk
  },
)
