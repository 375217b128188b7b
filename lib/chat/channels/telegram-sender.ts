import { z } from 'zod'
import type { Piece } from '@/db/schema/messengers'
import { callProvider } from './call-provider'
import { cut } from './cut'
import type { Outgoing, Sender, Sent } from './sender'
import type { TelegramSettings } from './settings'

const accepted = z.object({ ok: z.literal(true), result: z.object({ message_id: z.int() }) })
const refused = z.object({
  error_code: z.int(),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
})

/** Sends by the Bot API (`sendMessage`), as plain text: no parse mode, so that nothing in it is markup. */
export function telegramSender({ apiBase, botToken }: TelegramSettings): Sender {
  return {
    async send(outgoing) {
      return readAnswer(await callProvider(`${apiBase}/bot${botToken}/sendMessage`, { body: messageOf(outgoing) }))
    },
  }
}

function readAnswer(answer: Awaited<ReturnType<typeof callProvider>>): Sent {
  if (typeof answer === 'string') return { state: 'later', reason: answer }
  const taken = accepted.safeParse(answer.body)
  if (answer.status < 300 && taken.success) return { state: 'sent', providerId: String(taken.data.result.message_id) }
  const { data: problem } = refused.safeParse(answer.body)
  const code = problem?.error_code ?? answer.status
  const seconds = problem?.parameters?.retry_after ?? answer.retryAfter
  // A token that was changed is the operator's to mend.
  if (code === 429 || code >= 500 || code === 401) {
    return { state: 'later', reason: `code_${code}`, ...(seconds === undefined ? {} : { seconds }) }
  }
  return { state: 'refused', reason: code === 403 ? 'blocked' : `code_${code}` }
}

const buttonLength = 60

function messageOf({ id, address, piece }: Outgoing) {
  const keyboard = keyboardOf(id, piece)
  return {
    chat_id: Number(address),
    text: piece.text,
    link_preview_options: { is_disabled: true },
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
  }
}

/** Each choice on a line of its own. */
function keyboardOf(id: string, { products = [], replies = [] }: Piece) {
  return [...products, ...replies].map(({ title }, at) => [
    { text: cut(title, buttonLength), callback_data: `${id}:${at}` },
  ])
}
