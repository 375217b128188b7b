import { bearer, expect, heardBy, test } from '@/tests/fixtures'
import {
  newChat,
  newNumber,
  said,
  signed,
  statusOf,
  telegramSecret,
  updates,
  whatsapp,
  whatsappDelivery,
} from '@/tests/fixtures/messenger-deliveries'
import { textOf } from '@/tests/messenger-server'
import type { Program } from '@/tests/program'

const json = { 'content-type': 'application/json' }

function toWhatsapp(api: Program, body: string, headers: Record<string, string> = signed(body)) {
  return api.post('/api/channels/whatsapp', { headers: { ...json, ...headers }, data: Buffer.from(body) })
}

function toTelegram(api: Program, update: object, headers: Record<string, string> = telegramSecret()) {
  return api.post('/api/channels/telegram', { headers, data: update })
}

const write = (api: Program, from: string, body: string) =>
  toWhatsapp(api, whatsappDelivery({ messages: [said.text({ from, body })] }))

type Keyboard = { reply_markup?: { inline_keyboard: { callback_data: string }[][] } }

/** Waits until so many messages have come to a chat. @returns the words of the last. */
async function heard(to: string | number, count: number): Promise<string> {
  await expect.poll(async () => (await heardBy(to)).length, { intervals: [50, 100] }).toBe(count)
  const all = await heardBy(to)
  return textOf(all.at(-1)?.body ?? {})
}

test('Meta verifies the address by its own shape', async ({ api }) => {
  const ask = (token: string) =>
    api.get(
      `/api/channels/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${encodeURIComponent(token)}`,
    )
  const right = await ask(whatsapp.verifyToken)
  expect(await right.text()).toBe('1158201444')
  expect((await ask('another')).status()).toBe(403)
})

test('what is not signed is refused as a problem, and nothing of it is stored', async ({ api, database }) => {
  const from = newNumber()
  const body = whatsappDelivery({ messages: [said.text({ from, body: 'Hello' })] })
  for (const headers of [{}, signed(body, 'another'), { 'x-hub-signature-256': 'sha256=00' }]) {
    const answer = await toWhatsapp(api, body, headers)
    expect(answer.status()).toBe(401)
    expect(await answer.json()).toMatchObject({ type: '/problems/wrong_signature', status: 401 })
  }
  const chat = newChat()
  const update = updates.text({ chat, text: 'Hello' })
  for (const headers of [{}, telegramSecret('another')]) {
    expect((await toTelegram(api, update, headers)).status()).toBe(401)
  }
  expect(await database`select 1 from messenger_chats where address in (${from}, ${String(chat)})`).toHaveLength(0)
  expect((await toWhatsapp(api, '{"entry":')).status()).toBe(400)
})

test('a message is answered, however often it is delivered, and its states come back', async ({ api, database }) => {
  const from = newNumber()
  const body = whatsappDelivery({ messages: [said.text({ from, body: 'Do you have rain jackets?' })] })
  const answers = await Promise.all(Array.from({ length: 5 }, () => toWhatsapp(api, body)))
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200, 200, 200])
  expect(await heard(from, 1)).toContain('1. ')
  await toWhatsapp(api, body)
  const [sent] = await heardBy(from)
  const statuses = ['delivered', 'sent'].map((status) => statusOf({ id: sent?.id ?? '', status, recipient: from }))
  expect((await toWhatsapp(api, whatsappDelivery({ statuses }))).status()).toBe(200)
  const rows = await database`
    select o.status, m.role, m.status as said from outgoing_messages o join messages m on m.id = o.message_id
    join messenger_chats c on c.id = o.chat_id where c.address = ${from}`
  expect([...rows]).toEqual([{ status: 'delivered', role: 'assistant', said: 'complete' }])
})

test('Telegram is answered in its own shape, and a tapped button goes on', async ({ api }) => {
  const chat = newChat()
  const update = updates.text({ chat, text: 'Do you have rain jackets?' })
  expect(await (await toTelegram(api, update)).json()).toEqual({})
  await heard(chat, 1)
  const [first] = await heardBy(chat)
  const { reply_markup: markup } = (first?.body ?? {}) as Keyboard
  const data = markup?.inline_keyboard.flat()[0]?.callback_data ?? ''
  const answer = await (await toTelegram(api, updates.tapped({ chat, data }))).json()
  expect(answer).toEqual({ method: 'answerCallbackQuery', callback_query_id: expect.any(String) })
  await heard(chat, 2)
})

test('one session goes from a kiosk into WhatsApp and on to the website', async ({ api }) => {
  const begun = await (await api.post('/api/session/start', { data: { guest: true, channel: 'kiosk' } })).json()
  const kiosk = bearer(begun.session_token)
  const { code, messengers } = await (await api.post('/api/session/handover', { headers: kiosk })).json()
  expect(messengers).toContainEqual({ channel: 'whatsapp', url: `https://wa.me/911140001234?text=${code}` })
  const from = newNumber()
  await write(api, from, code)
  expect(await heard(from, 1)).toContain('goes on here')
  await write(api, from, 'Hello')
  await heard(from, 2)
  const seen = await (
    await api.get(`/api/chat/history?sessionId=${begun.session.session_id}`, { headers: kiosk })
  ).json()
  expect(seen.items.map(({ role }: { role: string }) => role)).toEqual(['user', 'assistant'])
  const phone = `+${from}`
  expect((await api.post('/api/auth/code', { data: { phone } })).status()).toBe(202)
  const [digits] = (await heard(from, 3)).split(' ')
  const data = { phone, code: digits, channel: 'website' }
  const there = await (await api.post('/api/session/start', { data })).json()
  expect(there).toMatchObject({ restored: true, session: { session_id: begun.session.session_id } })
  expect(there.session.data.channels).toEqual(['kiosk', 'whatsapp', 'website'])
  expect((await api.post('/api/session/start', { data })).status()).toBe(401)
})

test('whether a code was sent is told to nobody', async ({ api }) => {
  const number = newNumber()
  const answer = await api.post('/api/auth/code', { data: { phone: `+${number}` } })
  expect([answer.status(), await answer.text()]).toEqual([202, ''])
  expect((await api.post('/api/auth/code', { data: { phone: 'nothing' } })).status()).toBe(422)
  expect(await heardBy(number)).toEqual([])
})
