import { z } from 'zod'
import { telegramAnswer } from '@/lib/chat/channels/telegram-schema'
import { receiveTelegram } from '@/lib/chat/channels/telegram-webhook'
import { route } from '@/lib/http/route'

export const POST = route(
  {
    auth: 'public',
    cookies: 'ignored',
    raw: 'application/json',
    body: z.instanceof(Uint8Array),
    response: telegramAnswer,
  },
  ({ body, request }) => receiveTelegram({ secret: request.headers.get('x-telegram-bot-api-secret-token'), body }),
)
