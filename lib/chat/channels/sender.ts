import type { Messenger } from '@/db/enums'
import type { Piece } from '@/db/schema/messengers'
import { telegramSettings, whatsappSettings } from './settings'
import { telegramSender } from './telegram-sender'
import { whatsappSender } from './whatsapp-sender'

/** One message on its way out. `id` is ours: a button's own id begins with it. */
export type Outgoing = { id: string; address: string; piece: Piece }

/** How a try ended: it was taken, it may be tried again (not before `seconds`, where the provider tells), or it never will be taken. */
export type Sent =
  | { state: 'sent'; providerId: string | null }
  | { state: 'later'; reason: string; seconds?: number }
  | { state: 'refused'; reason: string }

/** Speaks to a messenger's API. Never throws for what is outside. */
export type Sender = { send(outgoing: Outgoing): Promise<Sent> }

/** Who sends by this messenger; null when it is off. */
export function senderOf(messenger: Messenger): Sender | null {
  if (messenger === 'whatsapp') {
    const settings = whatsappSettings()
    return settings && whatsappSender(settings)
  }
  const settings = telegramSettings()
  return settings && telegramSender(settings)
}
