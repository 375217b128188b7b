import { type Locale, locales } from '@/db/enums'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { readDelivery } from './read-delivery'
import { type Arrival, receive } from './receive'
import { telegramSettings } from './settings'
import { demandSame } from './signature'
import { type TelegramAnswer, type TelegramMessage, type TelegramUpdate, telegramUpdate } from './telegram-schema'

/** What comes behind is the code of a link, as in `/start K7429Q`; in a chat with the bot's name as `/start@shop_bot`. */
const starting = /^\/start(?:@\w+)?(?:\s+(\S.*))?$/s

/**
 * Takes an update of the Bot API: what somebody wrote, changed or tapped in their own chat with the bot. Everything else is left out.
 * @param options.secret the header `X-Telegram-Bot-Api-Secret-Token`.
 * @returns what the answer has Telegram do: a tapped button ends its waiting.
 * @throws AppError `not_found` when Telegram is off, `wrong_signature`, `malformed_json`.
 */
export async function receiveTelegram(options: {
  secret: string | null
  body: Uint8Array
  now?: Date
}): Promise<TelegramAnswer> {
  const settings = telegramSettings()
  if (!settings) throw new AppError('not_found')
  demandSame(options.secret, settings.secretToken)
  const now = options.now ?? new Date()
  const update = telegramUpdate.safeParse(readDelivery(options.body))
  if (!update.success) {
    log.warn({ channel: 'telegram' }, 'Messenger delivery of an unknown shape')
    return {}
  }
  await receive('telegram', arrivalOf(update.data, now), now)
  const tapped = update.data.callback_query
  return tapped ? { method: 'answerCallbackQuery', callback_query_id: tapped.id } : {}
}

function arrivalOf(update: TelegramUpdate, now: Date): Arrival[] {
  const providerId = String(update.update_id)
  const { message, edited_message: edited, callback_query: tapped } = update
  if (message && isPrivate(message)) return [{ providerId, ...wordsOf(message), ...placeOf(message) }]
  if (edited && isPrivate(edited) && edited.text?.trim()) {
    const sentAt = new Date((edited.edit_date ?? edited.date) * 1000)
    return [{ providerId, kind: 'edit', content: edited.text.trim(), ...placeOf(edited), sentAt }]
  }
  if (tapped?.message?.chat.type === 'private' && tapped.data) {
    const { chat, reply_markup: markup } = tapped.message
    const shown = markup?.inline_keyboard.flat().find(({ callback_data }) => callback_data === tapped.data)?.text ?? ''
    const content = `${tapped.data} ${shown}`
    return [{ providerId, kind: 'button', content, address: String(chat.id), sentAt: now, ...speaking(tapped.from) }]
  }
  return []
}

const isPrivate = ({ chat, from }: TelegramMessage) => chat.type === 'private' && !from?.is_bot

function wordsOf({ text }: TelegramMessage): Pick<Arrival, 'kind' | 'content'> {
  const words = text?.trim()
  if (!words) return { kind: 'unreadable', content: null }
  const start = starting.exec(words)
  return start ? { kind: 'start', content: start[1]?.trim() ?? null } : { kind: 'text', content: words }
}

const placeOf = (message: TelegramMessage) => ({
  address: String(message.chat.id),
  number: message.message_id,
  sentAt: new Date(message.date * 1000),
  ...speaking(message.from),
})

/** The language of the sender's app, where it is one of ours. */
function speaking(from: TelegramMessage['from']): { locale?: Locale } {
  const locale = locales.find((one) => one === from?.language_code?.slice(0, 2).toLowerCase())
  return locale ? { locale } : {}
}
