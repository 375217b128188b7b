import { route } from '@/lib/http/route'
import { restoreSession } from '@/lib/sessions/restore'
import { restoreRequest, restoreView } from '@/lib/sessions/schema'

export const POST = route(
  { auth: 'public', body: restoreRequest, response: restoreView },
  ({ actor, body, request: { headers } }) =>
    restoreSession({
      actor,
      names: {
        telegramId: headers.get('x-telegram-id'),
        phone: headers.get('x-phone'),
        customerId: headers.get('x-customer-id'),
      },
      ...body,
    }),
)
