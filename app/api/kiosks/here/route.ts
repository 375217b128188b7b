import { AppError } from '@/lib/errors'
import { kioskCookie, kioskCookieSeconds, kioskSecret } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { kioskHere } from '@/lib/sessions/kiosk-schema'
import { kioskOfBrowser } from '@/lib/sessions/kiosks/of-browser'

export const GET = route(
  {
    summary: 'Read which kiosk this browser is',
    callers: ['kiosk'],
    problems: ['not_found'],
    auth: 'public',
    response: kioskHere,
  },
  async ({ request, reply }) => {
    const secret = kioskSecret(request)
    const kiosk = await kioskOfBrowser(secret)
    if (secret && kiosk) reply.setCookie(kioskCookie, secret, kioskCookieSeconds)
    else if (secret) reply.clearCookie(kioskCookie)
    if (!kiosk) throw new AppError('not_found')
    return kiosk
  },
)
