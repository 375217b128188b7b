import { afterAll, expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { regenerateReply } from '@/lib/chat/replies/regenerate'
import { awaitTurn, beginTurn } from '@/lib/chat/send-message'
import { writeToSession } from '@/lib/chat/write-to-session'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { member } from '@/lib/people/member.fixture'
import { signIn } from '@/lib/people/sign-in'
import { signUp } from '@/lib/people/sign-up'
import { erasePerson } from '@/lib/privacy/erase'
import { type StartOptions, startSession } from '@/lib/sessions/start'
import { newChat, newNumber, said, updates } from '@/tests/fixtures/messenger-deliveries'
import { handOver } from './hand-over'
import { chatOf, deliver, outgoingOf, post, saidIn, work } from './messenger.fixture'
import { sendPhoneCode } from './send-phone-code'

const provider = await vi.hoisted(async () => (await import('@/tests/fixtures/play-messengers')).playMessengers())
afterAll(() => provider.close())

const address = '192.0.2.1'
const password = 'correct horse battery'
const origin = 'https://shop.example'

/** A session with the device that holds it, and what carries it on. */
async function started(options: Partial<StartOptions>) {
  const { session, session_token: token } = await startSession({
    ...{ actor: nobody, address, channel: 'kiosk', type: 'visit', ...options },
  })
  const device = () => identify([token], null)
  return { id: session.session_id, device, handOver: async () => handOver({ actor: await device(), origin }) }
}

/** Somebody with an account, signed in. */
async function account() {
  const phone = `+${newNumber()}`
  await signUp({ phone, password })
  const { token, person } = await signIn({ phone, password, address })
  return { actor: await identify([token], null), person }
}

const write = async (from: string, body: string) => {
  await deliver({ messages: [said.text({ from, body })] })
  await work('whatsapp', from)
  return chatOf('whatsapp', from)
}

test('a code comes with links into the messengers that are on', async () => {
  const { handOver: carryOn } = await started({ guest: true })
  const { code, messengers } = await carryOn()
  expect(messengers).toEqual([
    { channel: 'whatsapp', url: `https://wa.me/911140001234?text=${code}` },
    { channel: 'telegram', url: `https://t.me/throughline_shop_bot?start=${code}` },
  ])
})

test('a guest’s session goes on in the chat of a new number, becomes its person’s, and is still seen where it began', async () => {
  const kiosk = await started({ guest: true })
  const from = newNumber()
  const chat = await write(from, (await kiosk.handOver()).code)
  expect(provider.saidTo(from)).toEqual([expect.stringContaining('goes on here')])
  expect(chat.sessionId).toBe(kiosk.id)
  const [session] = await sql`select person_id, channel, channels from sessions where id = ${kiosk.id}`
  expect(session).toEqual({ person_id: chat.personId, channel: 'whatsapp', channels: ['kiosk', 'whatsapp'] })
  expect((await kiosk.device()).device).toMatchObject({ sessionId: kiosk.id, alive: true })
  await write(from, 'Hello')
  expect((await saidIn(kiosk.id)).map(({ role }) => role)).toEqual(['user', 'assistant'])
})

test('of a number that was here before nothing is shown to the device that gave the code', async () => {
  const from = newNumber()
  const { sessionId } = await write(from, 'Hello')
  const kiosk = await started({ guest: true })
  await write(from, (await kiosk.handOver()).code)
  expect((await chatOf('whatsapp', from)).sessionId).toBe(sessionId)
  expect((await kiosk.device()).device).toBeNull()
})

test('a new number joins the account whose code it sent, and one that was here before stays its own', async () => {
  const { actor, person } = await account()
  const website = await started({ actor, channel: 'website' })
  const from = newNumber()
  const chat = await write(from, (await website.handOver()).code)
  expect(chat).toMatchObject({ sessionId: website.id, personId: person.id })
  const proven =
    await sql`select sign_in from identities where person_id = ${person.id} and value = ${`+${from}`} and proven_at is not null`
  expect(proven).toEqual([{ sign_in: true }])
  const known = newNumber()
  const before = await write(known, 'Hello')
  const after = await write(known, (await website.handOver()).code)
  expect(after).toMatchObject({ sessionId: website.id, personId: before.personId })
  await write(known, 'Is it me?')
  expect((await saidIn(website.id)).at(-2)?.content).toBe('Is it me?')
  // Signed out there, the chat goes back to what is its own.
  await sql`update session_tokens set revoked_at = now() where id = ${after.holdId}`
  expect((await write(known, 'And now?')).sessionId).toBe(before.sessionId)
})

test('a link of Telegram carries on too, once; a word that looks like a code is a word', async () => {
  const kiosk = await started({ guest: true })
  const { code } = await kiosk.handOver()
  const [chat, late] = [newChat(), newChat()]
  await post(updates.text({ chat, text: `/start ${code}` }))
  await work('telegram', chat)
  expect((await chatOf('telegram', chat)).sessionId).toBe(kiosk.id)
  await post(updates.text({ chat: late, text: `/start ${code}` }))
  await work('telegram', late)
  expect(provider.saidTo(String(late))).toEqual([expect.stringContaining('does not work any more')])
  const { sessionId } = await write(newNumber(), 'jacket')
  expect((await saidIn(sessionId)).map(({ role }) => role)).toEqual(['user', 'assistant'])
})

test('staff are heard in the chat, and what was asked elsewhere is answered there alone', async () => {
  const from = newNumber()
  const { sessionId, id: chatId } = await write(from, 'Hello')
  const { actor } = await member('instructor')
  const written = await writeToSession({ actor, sessionId: sessionId ?? '', content: 'I have put one aside.' })
  await work('whatsapp', from)
  expect(provider.saidTo(from).at(-1)).toBe(`${actor.person?.name}: I have put one aside.`)
  const holder = { ...nobody, device: { tokenId: chatId, sessionId: sessionId ?? '', alive: true, proven: false } }
  const turn = await beginTurn({ actor: holder, sessionId: sessionId ?? '', content: 'From the website' })
  await awaitTurn(turn)
  await regenerateReply({ actor: holder, messageId: turn.replyId ?? '' })
  await awaitTurn(turn)
  await work('whatsapp', from)
  const [, first] = await saidIn(sessionId)
  expect((await outgoingOf(chatId)).map(({ messageId }) => messageId)).toEqual([first?.id, written.id])
})

test('a reply that is made anew elsewhere is not sent twice', async () => {
  const from = newNumber()
  const { sessionId, id: chatId } = await write(from, 'Hello')
  const [message, reply] = await saidIn(sessionId)
  const holder = { ...nobody, device: { tokenId: chatId, sessionId: sessionId ?? '', alive: true, proven: false } }
  await regenerateReply({ actor: holder, messageId: reply?.id ?? '' })
  await awaitTurn({ messageId: message?.id ?? '', replyId: reply?.id ?? '' })
  await work('whatsapp', from)
  expect((await saidIn(sessionId))[1]?.version).toBe(2)
  expect(provider.saidTo(from)).toHaveLength(1)
})

const codeTo = (from: string) => /^\d{6}/.exec(provider.saidTo(from).at(-1) ?? '')?.[0] ?? ''

test('a code sent by WhatsApp proves the number on another device, once', async () => {
  const from = newNumber()
  const { sessionId } = await write(from, 'Hello')
  await sendPhoneCode({ phone: `+${from}`, address })
  await work('whatsapp', from)
  const code = codeTo(from)
  const by = { phone: `+${from}`, code, channel: 'website' as const }
  const wrong = { ...by, code: code === '000000' ? '000001' : '000000' }
  await expect(started(wrong)).rejects.toMatchObject({ code: 'wrong_credentials' })
  expect((await started(by)).id).toBe(sessionId)
  await expect(started(by)).rejects.toMatchObject({ code: 'wrong_credentials' })
})

test('a code ends after five wrong tries and after ten minutes, and goes to nobody who has not written within a day', async () => {
  const [tried, late, silent] = [newNumber(), newNumber(), newNumber()]
  for (const from of [tried, late]) {
    await write(from, 'Hello')
    await sendPhoneCode({ phone: `+${from}`, address })
    await work('whatsapp', from)
  }
  const code = codeTo(tried)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let n = 0; n < 5; n += 1) {
    const by = { phone: `+${tried}`, code: wrong, address: `192.0.2.${n + 10}` }
    await expect(started(by)).rejects.toMatchObject({ code: 'wrong_credentials' })
  }
  await sql`delete from rate_limits`
  await expect(started({ phone: `+${tried}`, code })).rejects.toMatchObject({ code: 'wrong_credentials' })
  const now = new Date(Date.now() + 600_000)
  await expect(started({ phone: `+${late}`, code: codeTo(late), now })).rejects.toMatchObject({
    code: 'wrong_credentials',
  })
  await sendPhoneCode({ phone: `+${silent}`, address })
  await expect(chatOf('whatsapp', silent)).rejects.toThrow('no such chat')
  await write(silent, 'Hello')
  await sendPhoneCode({ phone: `+${silent}`, address, now: new Date(Date.now() + 86_400_000) })
  expect(await sql`select 1 from phone_codes where phone = ${`+${silent}`}`).toHaveLength(0)
})

test('erasing the person leaves nothing of the number', async () => {
  const from = newNumber()
  const { personId, id } = await write(from, 'Hello')
  const { actor } = await member('admin')
  const { erased } = await erasePerson({ actor, personId: personId ?? '' })
  expect(erased).toMatchObject({ messenger_chats: 1, incoming_messages: 1, outgoing_messages: 1 })
  await expect(chatOf('whatsapp', from)).rejects.toThrow('no such chat')
  expect(await sql`select 1 from incoming_messages where chat_id = ${id}`).toHaveLength(0)
  const again = await write(from, 'Hello again')
  expect(again.personId).not.toBe(personId)
})
