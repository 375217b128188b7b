import { z } from 'zod'
import type { Choice, Piece } from '@/db/schema/messengers'
import { callProvider } from './call-provider'
import { cut } from './cut'
import type { Outgoing, Sender, Sent } from './sender'
import type { WhatsappSettings } from './settings'

const accepted = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) })
const refused = z.object({ error: z.object({ code: z.int() }) })

/** Too many of an app, an account, a number, or to one person; and what the provider could not do just now. */
const passing = new Set([1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131056, 133004])

const known: Record<number, string> = {
  131026: 'unreachable',
  131047: 'window_closed',
  131049: 'not_wanted',
  131050: 'not_wanted',
  131051: 'not_supported',
}

/** Why a message of ours failed, in a word of ours. */
export function whatsappFailure(code: number | undefined): string {
  return code === undefined ? 'failed' : (known[code] ?? `code_${code}`)
}

/** Sends by the Cloud API (`POST /<number>/messages`). */
export function whatsappSender({ apiBase, phoneNumberId, token }: WhatsappSettings): Sender {
  const url = `${apiBase}/${phoneNumberId}/messages`
  return {
    async send(outgoing) {
      const headers = { authorization: `Bearer ${token}` }
      return readAnswer(await callProvider(url, { headers, body: messageOf(outgoing) }))
    },
  }
}

function readAnswer(answer: Awaited<ReturnType<typeof callProvider>>): Sent {
  // It may have been heard: a status that comes meanwhile tells.
  if (typeof answer === 'string') return { state: 'later', reason: answer, seconds: 10 }
  const taken = accepted.safeParse(answer.body)
  if (answer.status < 300 && taken.success) return { state: 'sent', providerId: taken.data.messages[0]?.id ?? null }
  const code = refused.safeParse(answer.body).data?.error.code
  const seconds = answer.retryAfter === undefined ? {} : { seconds: answer.retryAfter }
  // A token that has run out is the operator's to mend.
  const mayPass = answer.status === 429 || answer.status >= 500 || [401, 403].includes(answer.status)
  if (mayPass || (code !== undefined && (passing.has(code) || code === 190))) {
    return { state: 'later', reason: whatsappFailure(code ?? answer.status), ...seconds }
  }
  return { state: 'refused', reason: whatsappFailure(code) }
}

function messageOf({ id, address, piece }: Outgoing) {
  const to = /^\d+$/.test(address) ? { to: address } : { recipient: address }
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...to,
    // Comes back with every status.
    biz_opaque_callback_data: id,
    ...contentOf(id, piece),
  }
}

const mostButtons = 3
const mostRows = 10

function contentOf(id: string, { text, products = [], replies = [], labels }: Piece) {
  if (products.length + replies.length === 0) return { type: 'text', text: { body: text, preview_url: false } }
  const body = { text }
  if (products.length === 0 && replies.length <= mostButtons) {
    const titles = distinct(replies.map(({ title }) => cut(title, 20)))
    const buttons = titles.map((title, at) => ({ type: 'reply', reply: { id: `${id}:${at}`, title } }))
    return { type: 'interactive', interactive: { type: 'button', body, action: { buttons } } }
  }
  const rows = [...products, ...replies].slice(0, mostRows).map((choice, at) => rowOf(`${id}:${at}`, choice))
  const sections = [
    { title: cut(labels?.products ?? '', 24), rows: rows.slice(0, products.length) },
    { title: cut(labels?.replies ?? '', 24), rows: rows.slice(products.length) },
  ].filter((section) => section.rows.length > 0)
  return {
    type: 'interactive',
    interactive: { type: 'list', body, action: { button: cut(labels?.open ?? '', 20), sections } },
  }
}

const rowOf = (id: string, { title, note }: Choice) => ({
  id,
  title: cut(title, 24),
  ...(note ? { description: cut(note, 72) } : {}),
})

/** Buttons of one message must not be called the same. */
function distinct(titles: string[]): string[] {
  return titles.map((title, at) => (titles.indexOf(title) === at ? title : cut(`${at + 1} ${title}`, 20)))
}
