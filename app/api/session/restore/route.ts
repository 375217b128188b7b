import { kioskSecret } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { kioskOfBrowser } from '@/lib/sessions/kiosks/of-browser'
import { restoreSession } from '@/lib/sessions/restore'
import { restoreRequest, restoreView } from '@/lib/sessions/schema'

export const POST = route(
  { auth: 'public', body: restoreRequest, response: restoreView },
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
