import { afterAll, expect, test, vi } from 'vitest'
import { db, sql } from '@/db/client'
import type { Messenger } from '@/db/enums'
import { messengerChats } from '@/db/schema/messengers'
import { newId } from '@/lib/ids'
import { newChat, newNumber } from '@/tests/fixtures/messenger-deliveries'
import { outgoingOf, send } from './messenger.fixture'
import { queueNotice } from './queue-out'
import { sendOut } from './send-out'

const provider = await vi.hoisted(async () => (await import('@/tests/fixtures/play-messengers')).playMessengers())
afterAll(() => provider.close())

const now = new Date()
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)

/** A chat for which these words wait. */
async function waiting(channel: Messenger, words: string[]) {
  const address = channel === 'telegram' ? String(newChat()) : newNumber()
  const row = { id: newId(), channel, address, lastInboundAt: now, createdAt: now }
  const [chat] = await db.insert(messengerChats).values(row).returning()
  if (!chat) throw new Error('no chat')
  for (const one of words) await queueNotice({ chat, say: () => one, now }, db)
  return { ...chat, heard: () => provider.heard.filter(({ to }) => to === address).length }
}

/** When the queue goes on with a chat, in seconds from now. */
async function goesOn(chatId: string): Promise<number | undefined> {
  const [job] = await sql<{ run_at: string }[]>`
    select run_at from graphile_worker._private_jobs where key = ${`outgoing:${chatId}`}`
  return job && Math.round((Date.parse(job.run_at) - now.getTime()) / 1000)
}

const statesOf = async (chatId: string) => (await outgoingOf(chatId)).map(({ status, reason }) => reason ?? status)

test('a provider that is away is asked again later and later, and order is kept', async () => {
  const chat = await waiting('whatsapp', ['one', 'two', 'three'])
  provider.trouble(chat.address, { status: 500 }, { status: 503 }, { status: 500 })
  const waits: (number | undefined)[] = []
  for (const at of [0, 1, 3]) {
    await sendOut({ chatId: chat.id, now: after(at) })
    waits.push(await goesOn(chat.id))
  }
  expect(waits).toEqual([1, 3, 8])
  await sendOut({ chatId: chat.id, now: after(7) })
  expect(chat.heard()).toBe(3)
  await sendOut({ chatId: chat.id, now: after(8) })
  expect(provider.saidTo(chat.address)).toEqual(['one', 'two', 'three'])
  expect(await statesOf(chat.id)).toEqual(['sent', 'sent', 'sent'])
})

test('a provider that asks for patience gets it, in its own way of asking', async () => {
  const inWhatsapp = await waiting('whatsapp', ['one'])
  const pair = { error: { message: '(#131056) pair rate limit hit', type: 'OAuthException', code: 131056 } }
  provider.trouble(inWhatsapp.address, { status: 429, body: pair, retryAfter: 30 })
  await sendOut({ chatId: inWhatsapp.id, now })
  expect(await goesOn(inWhatsapp.id)).toBe(30)
  const inTelegram = await waiting('telegram', ['one'])
  const flood = { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 35 } }
  provider.trouble(inTelegram.address, { status: 429, body: flood })
  await sendOut({ chatId: inTelegram.id, now })
  expect(await goesOn(inTelegram.id)).toBe(35)
  await send('telegram', inTelegram.address, after(36))
  expect(provider.saidTo(inTelegram.address)).toEqual(['one'])
})

test('a provider that does not answer is left alone by all chats for a while', async () => {
  const [chat, other] = [await waiting('whatsapp', ['one']), await waiting('whatsapp', ['two'])]
  provider.trouble(chat.address, { hang: true })
  const patience = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const late = new AbortController()
    setTimeout(() => late.abort(new DOMException('', 'TimeoutError')), 50)
    return late.signal
  })
  await sendOut({ chatId: chat.id, now })
  patience.mockRestore()
  expect(await goesOn(chat.id)).toBe(10)
  await sendOut({ chatId: other.id, now })
  expect([other.heard(), await goesOn(other.id)]).toEqual([0, 5])
  await send('whatsapp', other.address, after(5))
  await send('whatsapp', chat.address, after(10))
  expect(await statesOf(chat.id)).toEqual(['sent'])
})

test('what a provider refuses for good fails with its reason, and what comes behind is sent', async () => {
  const inWhatsapp = await waiting('whatsapp', ['one', 'two'])
  const closed = { error: { message: 'Re-engagement message', type: 'OAuthException', code: 131047 } }
  provider.trouble(inWhatsapp.address, { status: 400, body: closed })
  await send('whatsapp', inWhatsapp.address)
  expect(await statesOf(inWhatsapp.id)).toEqual(['window_closed', 'sent'])
  const inTelegram = await waiting('telegram', ['one'])
  const blocked = { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' }
  provider.trouble(inTelegram.address, { status: 403, body: blocked })
  await send('telegram', inTelegram.address)
  expect(await statesOf(inTelegram.id)).toEqual(['blocked'])
})

test('after its last try a message has failed', async () => {
  const chat = await waiting('telegram', ['one'])
  provider.trouble(chat.address, ...Array.from({ length: 9 }, () => ({ status: 502 })))
  for (let at = 0, tries = 0; tries < 9; tries += 1) {
    await sql`delete from rate_limits`
    await sendOut({ chatId: chat.id, now: after(at) })
    at = (await goesOn(chat.id)) ?? at
  }
  expect(await statesOf(chat.id)).toEqual(['code_502'])
  expect(chat.heard()).toBe(9)
})

test('a day after the last message nothing is sent to WhatsApp, and the state says so', async () => {
  const chat = await waiting('whatsapp', ['one'])
  await sendOut({ chatId: chat.id, now: after(86_400) })
  expect(await statesOf(chat.id)).toEqual(['window_closed'])
  expect(chat.heard()).toBe(0)
  const inTelegram = await waiting('telegram', ['one'])
  await sendOut({ chatId: inTelegram.id, now: after(86_400) })
  expect(await statesOf(inTelegram.id)).toEqual(['sent'])
})

test('a chat of Telegram gets one message a second', async () => {
  const chat = await waiting('telegram', ['one', 'two'])
  await sendOut({ chatId: chat.id })
  expect(chat.heard()).toBe(1)
  expect(await goesOn(chat.id)).toBeGreaterThanOrEqual(1)
  await send('telegram', chat.address)
  expect(provider.saidTo(chat.address)).toEqual(['one', 'two'])
})
