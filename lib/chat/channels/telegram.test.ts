import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seedCatalogue } from '@/lib/catalog/seed'
import { newChat, telegram, updates } from '@/tests/fixtures/messenger-deliveries'
import { chatOf, outgoingOf, post, saidIn, work } from './messenger.fixture'
import { receiveTelegram } from './telegram-webhook'

const provider = await vi.hoisted(async () => (await import('@/tests/fixtures/play-messengers')).playMessengers())
beforeAll(() => seedCatalogue())
afterAll(() => provider.close())

const saidTo = (chat: number) => provider.saidTo(String(chat))
type Keyboard = { reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] } }
const keyboardOf = (chat: number) => {
  const { body = {} } = provider.heard.findLast(({ to }) => to === String(chat)) ?? {}
  return (body as Keyboard).reply_markup?.inline_keyboard.flat() ?? []
}

test('an update without our secret is refused and nothing of it stored', async () => {
  const chat = newChat()
  const body = new TextEncoder().encode(JSON.stringify(updates.text({ chat, text: 'Hello' })))
  for (const secret of [null, '', 'another'])
    await expect(receiveTelegram({ secret, body })).rejects.toMatchObject({ code: 'wrong_signature' })
  await expect(chatOf('telegram', chat)).rejects.toThrow('no such chat')
})

test('a message is answered with what can be tapped, and the same update again is nothing', async () => {
  const chat = newChat()
  const update = updates.text({ chat, text: 'Haben Sie Regenjacken?', language: 'de' })
  await Promise.all(Array.from({ length: 5 }, () => post(update)))
  await work('telegram', chat)
  await post(update)
  await work('telegram', chat)
  const { sessionId, id } = await chatOf('telegram', chat)
  const said = await saidIn(sessionId)
  expect(said.map(({ role, language }) => ({ role, language }))).toEqual([
    { role: 'user', language: 'de' },
    { role: 'assistant', language: 'de' },
  ])
  const [heard] = provider.heard.filter(({ to }) => to === String(chat))
  expect(heard).toMatchObject({ authorization: `/bot${telegram.botToken}/sendMessage`, body: { chat_id: chat } })
  expect(heard?.body).not.toHaveProperty('parse_mode')
  expect(saidTo(chat)).toHaveLength(1)
  expect(saidTo(chat)[0]).toMatch(/\n1\. .+, .+€/)
  for (const { callback_data: data } of keyboardOf(chat)) expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
  expect(await outgoingOf(id)).toMatchObject([{ status: 'sent', providerId: heard?.id }])
})

test('a tapped button ends its waiting and is said', async () => {
  const chat = newChat()
  await post(updates.text({ chat, text: 'Do you have rain jackets?' }))
  await work('telegram', chat)
  const last = keyboardOf(chat).at(-1)
  const tapped = updates.tapped({ chat, data: last?.callback_data ?? '' })
  expect(await post(tapped)).toMatchObject({ method: 'answerCallbackQuery' })
  await work('telegram', chat)
  const { sessionId } = await chatOf('telegram', chat)
  expect((await saidIn(sessionId))[2]).toMatchObject({ role: 'user', content: last?.text })
})

test('an edited message is answered anew, and one that more was said after is not', async () => {
  const chat = newChat()
  await post(updates.text({ chat, id: 11, text: 'Do you have rain jackets?' }))
  await work('telegram', chat)
  await post(updates.edited({ chat, id: 11, text: 'Do you have tents?' }))
  await work('telegram', chat)
  const { sessionId, id } = await chatOf('telegram', chat)
  const [question, reply] = await saidIn(sessionId)
  expect(question).toMatchObject({ content: 'Do you have tents?', version: 2 })
  expect(saidTo(chat)).toHaveLength(2)
  expect(saidTo(chat)[1]).toContain(reply?.content)
  await post(updates.text({ chat, id: 12, text: 'Thank you' }))
  await work('telegram', chat)
  await post(updates.edited({ chat, id: 11, text: 'Do you have bottles?' }))
  await work('telegram', chat)
  expect((await saidIn(sessionId))[0]?.content).toBe('Do you have tents?')
  expect(saidTo(chat).at(-1)).toMatch(/Send it again as a new one/)
  expect(await outgoingOf(id)).toHaveLength(4)
})

test('a photo is refused kindly in the language of the app, and groups are passed over', async () => {
  const chat = newChat()
  await post(updates.inGroup({ chat, text: 'Hello' }))
  await post(updates.photo({ chat, language: 'hi-IN' }))
  await work('telegram', chat)
  expect(saidTo(chat)).toEqual([expect.stringContaining('केवल लिखे हुए शब्द')])
})

test('a chat that begins is welcomed', async () => {
  const chat = newChat()
  await post(updates.text({ chat, text: '/start' }))
  await work('telegram', chat)
  expect(saidTo(chat)).toEqual(['Hello. Write what you are looking for, and I will find it for you.'])
  expect((await chatOf('telegram', chat)).sessionId).toBeNull()
})
