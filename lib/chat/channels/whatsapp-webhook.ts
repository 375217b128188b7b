import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { type Delivery, noteDeliveries } from './note-deliveries'
import { readDelivery } from './read-delivery'
import { type Arrival, receive } from './receive'
import { whatsappSettings } from './settings'
import { demandSame, hubSignature, isSame } from './signature'
import {
  type WhatsappMessage,
  type WhatsappStatus,
  whatsappDelivery,
  whatsappMessage,
  whatsappStatus,
  type whatsappVerification,
} from './whatsapp-schema'
import { whatsappFailure } from './whatsapp-sender'

/** Nothing to answer: a thumb on a message, or word of a change of number. */
const silent = new Set(['reaction', 'system', 'revoke'])

function demandOn() {
  const settings = whatsappSettings()
  if (!settings) throw new AppError('not_found')
  return settings
}

/**
 * Answers Meta's question whether this address is ours: the challenge that it sent.
 * @throws AppError `not_found` when WhatsApp is off, `forbidden` for another token.
 */
export function verifyWhatsapp(query: z.infer<typeof whatsappVerification>): string {
  const { verifyToken } = demandOn()
  const { 'hub.mode': mode, 'hub.verify_token': token = '', 'hub.challenge': challenge } = query
  if (mode !== 'subscribe' || challenge === undefined || !isSame(token, verifyToken)) throw new AppError('forbidden')
  return challenge
}

/**
 * Takes a delivery of the Cloud API: what people wrote and what became of what we wrote. What is no message to our number is left out.
 * @param options.signature the header `X-Hub-Signature-256`.
 * @throws AppError `not_found` when WhatsApp is off, `wrong_signature`, `malformed_json`.
 */
export async function receiveWhatsapp(options: { signature: string | null; body: Uint8Array; now?: Date }) {
  const { appSecret, phoneNumberId } = demandOn()
  demandSame(options.signature, hubSignature(options.body, appSecret))
  const delivery = whatsappDelivery.safeParse(readDelivery(options.body))
  if (!delivery.success) return log.warn({ channel: 'whatsapp' }, 'Messenger delivery of an unknown shape')
  const values = delivery.data.entry
    .flatMap(({ changes }) => changes)
    .filter(({ field, value }) => field === 'messages' && value.metadata?.phone_number_id === phoneNumberId)
    .map(({ value }) => value)
  for (const { code } of values.flatMap(({ errors }) => errors)) {
    log.warn({ channel: 'whatsapp', code }, 'The messenger tells of an error')
  }
  const said = readEach(
    values.flatMap(({ messages }) => messages),
    whatsappMessage,
  )
  const states = readEach(
    values.flatMap(({ statuses }) => statuses),
    whatsappStatus,
  )
  await receive('whatsapp', said.flatMap(arrivalOf), options.now)
  await noteDeliveries('whatsapp', states.flatMap(deliveryOf), options.now)
}

function readEach<T>(items: unknown[], shape: z.ZodType<T>): T[] {
  return items.flatMap((item) => {
    const read = shape.safeParse(item)
    if (!read.success) log.warn({ channel: 'whatsapp' }, 'Something in a messenger delivery is of an unknown shape')
    return read.success ? [read.data] : []
  })
}

function arrivalOf(message: WhatsappMessage): Arrival[] {
  if (silent.has(message.type)) return []
  const { text, button, interactive } = message
  const tapped = interactive?.button_reply ?? interactive?.list_reply
  const common = {
    address: message.from ?? message.from_user_id ?? '',
    providerId: message.id,
    sentAt: new Date(Number(message.timestamp) * 1000),
  }
  if (tapped) return [{ ...common, kind: 'button', content: `${tapped.id} ${tapped.title}` }]
  const words = (text?.body ?? button?.text ?? '').trim()
  return [words ? { ...common, kind: 'text', content: words } : { ...common, kind: 'unreadable', content: null }]
}

const told = ['sent', 'delivered', 'read', 'failed'] as const

function deliveryOf({ id, status: said, biz_opaque_callback_data, errors }: WhatsappStatus): Delivery[] {
  const status = told.find((one) => one === said)
  if (!status) return []
  const reason = status === 'failed' ? whatsappFailure(errors?.[0]?.code) : null
  return [{ providerId: id, outgoingId: biz_opaque_callback_data ?? null, status, reason }]
}
