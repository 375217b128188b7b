import { z } from 'zod'
import type { Messenger } from '@/db/enums'
import { log } from '@/lib/log'
import { type Answer, callProvider, type Silence } from './call-provider'
import { telegramSettings, whatsappSettings } from './settings'

export type MessengerLink = { channel: Messenger; url: string }

const ownNumber = z.object({ display_phone_number: z.string() })
const ownName = z.object({ result: z.object({ username: z.string().regex(/^\w{3,64}$/) }) })

const askAgainMs = 60_000
// Somebody waits for the code meanwhile.
const patienceMs = 1500

/** What a provider tells of us once and for all; where it cannot be asked, it is asked again a minute later. */
function remembered(ask: () => Promise<string | null>): () => Promise<string | null> {
  let known: Promise<string | null> | null = null
  let askedAt = 0
  return async () => {
    const now = Date.now()
    if (known && ((await known) !== null || now - askedAt < askAgainMs)) return known
    askedAt = now
    known = ask()
    return known
  }
}

const bodyOf = (answer: Answer | Silence) => (typeof answer === 'string' ? null : answer.body)
const reasonOf = (answer: Answer | Silence) => ({
  reason: typeof answer === 'string' ? answer : `code_${answer.status}`,
})

const whatsappNumber = remembered(async () => {
  const settings = whatsappSettings()
  if (!settings) return null
  const { apiBase, phoneNumberId, token } = settings
  const url = `${apiBase}/${phoneNumberId}?fields=display_phone_number`
  const answer = await callProvider(url, { headers: { authorization: `Bearer ${token}` }, patienceMs })
  const digits = ownNumber.safeParse(bodyOf(answer)).data?.display_phone_number.replace(/\D/g, '')
  if (!digits) log.warn({ channel: 'whatsapp', ...reasonOf(answer) }, 'The messenger does not tell our number')
  return digits || null
})

const telegramName = remembered(async () => {
  const settings = telegramSettings()
  if (!settings) return null
  const answer = await callProvider(`${settings.apiBase}/bot${settings.botToken}/getMe`, { patienceMs })
  const name = ownName.safeParse(bodyOf(answer)).data?.result.username
  if (!name) log.warn({ channel: 'telegram', ...reasonOf(answer) }, 'The messenger does not tell our name')
  return name ?? null
})

/** Links that open a chat with us in each messenger that is on, with a code ready to be sent. */
export async function messengerLinks(code: string): Promise<MessengerLink[]> {
  const [number, name] = await Promise.all([
    whatsappSettings() ? whatsappNumber() : null,
    telegramSettings() ? telegramName() : null,
  ])
  return [
    ...(number ? [{ channel: 'whatsapp' as const, url: `https://wa.me/${number}?text=${code}` }] : []),
    ...(name ? [{ channel: 'telegram' as const, url: `https://t.me/${name}?start=${code}` }] : []),
  ]
}
