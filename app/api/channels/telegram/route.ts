import { z } from 'zod'
import { telegramAnswer } from '@/lib/chat/channels/telegram-schema'
import { receiveTelegram } from '@/lib/chat/channels/telegram-webhook'
import { route } from '@/lib/http/route'

export const POST = route(
  {
    summary: 'Receive an update from Telegram',
    about:
      'The same delivery any number of times is one message and one reply. Absent (404) unless Telegram is configured.',
    callers: ['messenger'],
    headers: { 'X-Telegram-Bot-Api-Secret-Token': 'The secret that the webhook was set with.' },
    sends: z.looseObject({}),
    problems: ['not_found', 'wrong_signature'],
    auth: 'public',
    cookies: 'ignored',
    raw: 'application/json',
    body: z.instanceof(Uint8Array),
    response: telegramAnswer,
  },
  ({ body, request }) => receiveTelegram({ secret: request.headers.get('x-telegram-bot-api-secret-token'), body }),
)
