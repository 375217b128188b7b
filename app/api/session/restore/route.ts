import { kioskSecret } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { kioskOfBrowser } from '@/lib/sessions/kiosks/of-browser'
import { restoreSession } from '@/lib/sessions/restore'
import { restoreRequest, restoreView } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Restore a session',
    about:
      'By the token of this device; or, with a channel key, by one of the headers that name the person. Unknown, expired, ended and revoked are 404 alike.',
    callers: ['visitor', 'key channel:whatsapp', 'key channel:telegram', 'key admin'],
    headers: {
      'X-Telegram-Id': 'Names the person; with a channel key.',
      'X-Phone': 'Names the person; with a channel key.',
      'X-Customer-Id': 'Names the person; with a channel key.',
    },
    problems: ['forbidden', 'session_not_found'],
    auth: 'public',
    body: restoreRequest,
    response: restoreView,
  },
  async ({ actor, body, request }) =>
    restoreSession({
      actor,
      names: {
        telegramId: request.headers.get('x-telegram-id'),
        phone: request.headers.get('x-phone'),
        customerId: request.headers.get('x-customer-id'),
      },
      kiosk: await kioskOfBrowser(kioskSecret(request)),
      ...body,
    }),
)
