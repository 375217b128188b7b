import { and, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { db, sql } from '@/db/client'
import type { Messenger } from '@/db/enums'
import { messages } from '@/db/schema/chat'
import { messengerChats, outgoingMessages } from '@/db/schema/messengers'
import { signed, telegramSecret, whatsappDelivery } from '@/tests/fixtures/messenger-deliveries'
import { sendOut } from './send-out'
import { takeIn } from './take-in'
import { receiveTelegram } from './telegram-webhook'
import { receiveWhatsapp } from './whatsapp-webhook'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Delivers messages and states as WhatsApp does, signed. */
export async function deliver(value: Parameters<typeof whatsappDelivery>[0], now?: Date) {
  const body = whatsappDelivery(value)
  const signature = signed(body)['x-hub-signature-256']
  await receiveWhatsapp({ signature, body: bytes(body), ...(now ? { now } : {}) })
}

/** Delivers an update as Telegram does. */
export function post(update: object) {
  const secret = telegramSecret()['x-telegram-bot-api-secret-token']
  return receiveTelegram({ secret, body: bytes(JSON.stringify(update)) })
}

export async function chatOf(channel: Messenger, address: string | number) {
  const [chat] = await db
    .select()
    .from(messengerChats)
    .where(and(eq(messengerChats.channel, channel), eq(messengerChats.address, String(address))))
  if (!chat) throw new Error('no such chat')
  return chat
}

async function countOf(rows: Promise<{ count: number }[]>): Promise<number> {
  return (await rows)[0]?.count ?? 0
}

/** Does what the workers do: takes in, waits for the replies, and sends. */
export async function work(channel: Messenger, address: string | number) {
  const { id: chatId } = await chatOf(channel, address)
  const open = () =>
    countOf(sql`select count(*)::int as count from incoming_messages where chat_id = ${chatId} and handled_at is null`)
  const takeAll = async () => {
    await takeIn({ chatId })
    return open()
  }
  await expect.poll(takeAll, { interval: 50 }).toBe(0)
  const making = () =>
    countOf(sql`
      select count(*)::int as count from replies r join incoming_messages i on i.session_id = r.session_id where i.chat_id = ${chatId}`)
  await expect.poll(making, { interval: 20 }).toBe(0)
  // The pace of messengers is tried where it is made.
  await sql`delete from rate_limits where key like 'send_%'`
  await send(channel, address)
}

/** Sends what waits for a chat, as soon as the messenger's pace allows. */
export async function send(channel: Messenger, address: string | number, now?: Date) {
  const { id: chatId } = await chatOf(channel, address)
  const sendAll = async () => {
    await sendOut({ chatId, ...(now ? { now } : {}) })
    return countOf(
      sql`select count(*)::int as count from outgoing_messages where chat_id = ${chatId} and status = 'queued'`,
    )
  }
  await expect.poll(sendAll, { interval: 100 }).toBe(0)
}

export async function saidIn(sessionId: string | null) {
  return db
    .select()
    .from(messages)
    .where(eq(messages.sessionId, sessionId ?? ''))
    .orderBy(messages.eventId)
}

export async function outgoingOf(chatId: string) {
  return db.select().from(outgoingMessages).where(eq(outgoingMessages.chatId, chatId)).orderBy(outgoingMessages.place)
}
