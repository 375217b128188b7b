import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { seedCatalogue } from '@/lib/catalog/seed'
import { readTimelineRows } from '@/lib/log/timeline-rows'
import { member } from '@/lib/people/member.fixture'
import { hostileValues } from '@/tests/fixtures/hostile-bodies'
import { newNumber, said, signed, statusOf, whatsapp, whatsappDelivery } from '@/tests/fixtures/messenger-deliveries'
import { chatOf, deliver, outgoingOf, saidIn, work } from './messenger.fixture'
import { takeIn } from './take-in'
import { receiveWhatsapp, verifyWhatsapp } from './whatsapp-webhook'

const provider = await vi.hoisted(async () => (await import('@/tests/fixtures/play-messengers')).playMessengers())
beforeAll(() => seedCatalogue())
afterAll(() => provider.close())

type Sent = {
  interactive?: {
    type: string
    action: {
      buttons?: { reply: { id: string; title: string } }[]
      sections?: { rows: { id: string; title: string; description?: string }[] }[]
    }
  }
}
const lastTo = (number: string) => provider.heard.findLast(({ to }) => to === number)

test('Meta is told the challenge for the right token only', () => {
  const ask = (token: string) =>
    verifyWhatsapp({ 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '1158201444' })
  expect(ask(whatsapp.verifyToken)).toBe('1158201444')
  expect(() => ask('another')).toThrow(expect.objectContaining({ code: 'forbidden' }))
})

test('a delivery that is not signed with our secret is refused and nothing of it stored', async () => {
  const from = newNumber()
  const body = whatsappDelivery({ messages: [said.text({ from, body: 'Hello' })] })
  const right = signed(body)['x-hub-signature-256']
  const bytes = new TextEncoder().encode(body)
  for (const signature of [null, '', 'sha256=', signed(body, 'another')['x-hub-signature-256'], right.slice(0, -1)])
    await expect(receiveWhatsapp({ signature, body: bytes })).rejects.toMatchObject({ code: 'wrong_signature' })
  const changed = new TextEncoder().encode(body.replace('Hello', 'Hullo'))
  await expect(receiveWhatsapp({ signature: right, body: changed })).rejects.toMatchObject({ code: 'wrong_signature' })
  await expect(chatOf('whatsapp', from)).rejects.toThrow('no such chat')
})

test('a message is answered in the chat, by a person of its own whose number is proven', async () => {
  const from = newNumber()
  await deliver({ messages: [said.text({ from, body: 'Do you have rain jackets?' })] })
  await work('whatsapp', from)
  const chat = await chatOf('whatsapp', from)
  const [session] = await sql`select * from sessions where id = ${chat.sessionId}`
  expect(session).toMatchObject({ channel: 'whatsapp', phone: `+${from}`, person_id: chat.personId, type: 'visit' })
  const proven =
    await sql`select 1 from identities where person_id = ${chat.personId} and value = ${`+${from}`} and proven_at is not null`
  expect(proven).toHaveLength(1)
  const [question, reply] = await saidIn(chat.sessionId)
  expect(question).toMatchObject({ role: 'user', content: 'Do you have rain jackets?' })
  expect(lastTo(from)).toMatchObject({ authorization: `Bearer ${whatsapp.token}` })
  const { interactive } = (lastTo(from)?.body ?? {}) as Sent
  expect(interactive?.type).toBe('list')
  const rows = interactive?.action.sections?.flatMap((section) => section.rows) ?? []
  expect(rows.length).toBeGreaterThan(3)
  for (const row of rows) expect(row.title.length).toBeLessThanOrEqual(24)
  expect(provider.saidTo(from)[0]).toContain(reply?.content)
  expect(provider.saidTo(from)[0]).toMatch(/\n1\. .+, ₹/)
  const [outgoing] = await outgoingOf(chat.id)
  expect(outgoing).toMatchObject({ messageId: reply?.id, status: 'sent', providerId: lastTo(from)?.id })
  // The words stand in the message itself.
  expect(outgoing?.piece.text).toBe('')
})

test('the same delivery five times at once is one message and one answer', async () => {
  const from = newNumber()
  const messages = [said.text({ from, body: 'What are your opening hours?' })]
  await Promise.all(Array.from({ length: 5 }, () => deliver({ messages })))
  const chat = await chatOf('whatsapp', from)
  // A worker that was thought dead is not.
  await Promise.all([takeIn({ chatId: chat.id }), takeIn({ chatId: chat.id })])
  await deliver({ messages })
  await work('whatsapp', from)
  const { sessionId } = await chatOf('whatsapp', from)
  expect((await saidIn(sessionId)).map(({ role }) => role)).toEqual(['user', 'assistant'])
  expect(await outgoingOf(chat.id)).toHaveLength(1)
  expect(provider.saidTo(from)).toHaveLength(1)
})

test('what is tapped comes back as the words it stands for', async () => {
  const from = newNumber()
  await deliver({ messages: [said.text({ from, body: 'Do you have rain jackets?' })] })
  await work('whatsapp', from)
  const { interactive } = (lastTo(from)?.body ?? {}) as Sent
  const [row] = interactive?.action.sections?.[0]?.rows ?? []
  await deliver({ messages: [said.row({ from, row: { id: row?.id ?? '', title: row?.title ?? '' } })] })
  await work('whatsapp', from)
  const chat = await chatOf('whatsapp', from)
  const [sent] = await outgoingOf(chat.id)
  const [, , tapped, about] = await saidIn(chat.sessionId)
  expect(tapped?.content).toBe(sent?.piece.products?.[0]?.words)
  expect(about?.content).toContain(tapped?.content.split(',')[0])
  // Of a message that we have no more, what it showed.
  const gone = { id: `${crypto.randomUUID()}:0`, title: 'Where is it?' }
  await deliver({ messages: [said.button({ from, button: gone })] })
  await work('whatsapp', from)
  expect((await saidIn(chat.sessionId)).at(-2)?.content).toBe('Where is it?')
})

test('what is no text is refused kindly, a thumb is passed over, and others’ numbers are not ours', async () => {
  const from = newNumber()
  await deliver({ messages: [said.reaction({ from })] })
  await deliver({ messages: [said.text({ from, body: 'Hello' })], phoneNumberId: '999' })
  await deliver({ messages: [{ nonsense: true }, said.image({ from })] })
  await work('whatsapp', from)
  const chat = await chatOf('whatsapp', from)
  expect(chat.sessionId).toBeNull()
  expect(provider.saidTo(from)).toEqual(['I can only read text here. Tell me in words, and I will help.'])
  await deliver({ messages: [said.text({ from, body: 'Ich suche eine Jacke für den Regen' })] })
  await work('whatsapp', from)
  await deliver({ messages: [said.image({ from })] })
  await work('whatsapp', from)
  expect(provider.saidTo(from).at(-1)).toContain('Ich kann hier nur Text lesen')
})

test('whoever hides their number is answered by the id that WhatsApp has for them', async () => {
  const id = `IN.${newNumber()}`
  const { from: _, ...message } = said.text({ from: '', body: 'Hello' })
  await deliver({ messages: [{ ...message, from_user_id: id }] })
  await work('whatsapp', id)
  expect(lastTo(id)?.body).toMatchObject({ recipient: id })
  expect(lastTo(id)?.body).not.toHaveProperty('to')
  const { personId, sessionId } = await chatOf('whatsapp', id)
  const known = await sql`select kind, value from identities where person_id = ${personId}`
  expect(known).toEqual([{ kind: 'whatsapp', value: id }])
  expect(await sql`select phone from sessions where id = ${sessionId}`).toEqual([{ phone: null }])
})

test('messages that come in another order are taken as they were sent', async () => {
  const from = newNumber()
  const at = Math.floor(Date.now() / 1000)
  const second = said.text({ from, body: 'and a blue one', timestamp: String(at) })
  const first = said.text({ from, body: 'I need a jacket', timestamp: String(at - 5) })
  await deliver({ messages: [second] })
  await deliver({ messages: [first] })
  await work('whatsapp', from)
  const chat = await chatOf('whatsapp', from)
  const asked = (await saidIn(chat.sessionId)).filter(({ role }) => role === 'user')
  expect(asked.map(({ content }) => content)).toEqual(['I need a jacket', 'and a blue one'])
})

test('states come back onto the message in any order, also of one whose sending we never heard the end of', async () => {
  const from = newNumber()
  await deliver({ messages: [said.text({ from, body: 'Hello' })] })
  await work('whatsapp', from)
  const chat = await chatOf('whatsapp', from)
  const staff = { actor: (await member('instructor')).actor, limit: 100 }
  const status = async () => (await outgoingOf(chat.id)).map((one) => one.status)
  const id = lastTo(from)?.id ?? ''
  await deliver({ statuses: [statusOf({ id, status: 'read', recipient: from })] })
  await deliver({
    statuses: ['sent', 'delivered', 'failed'].map((one) => statusOf({ id, status: one, recipient: from })),
  })
  expect(await status()).toEqual(['read'])
  const reply = (await saidIn(chat.sessionId))[1]?.id ?? ''
  const { messages } = await readTimelineRows({ ...staff, sessionId: chat.sessionId ?? '' })
  expect(messages.find((one) => one.id === reply)?.delivery).toEqual({
    channel: 'whatsapp',
    status: 'read',
    reason: null,
  })
  provider.trouble(from, { deaf: true })
  await deliver({ messages: [said.text({ from, body: 'Are you there?' })] })
  const tried = work('whatsapp', from)
  await expect.poll(() => provider.heard.filter(({ to }) => to === from)).toHaveLength(2)
  const { body, id: deaf } = lastTo(from) ?? {}
  const callback = String(body?.biz_opaque_callback_data)
  await deliver({ statuses: [statusOf({ id: deaf ?? '', status: 'delivered', recipient: from, callback })] })
  await tried
  expect(await status()).toEqual(['read', 'delivered'])
  expect(provider.heard.filter(({ to }) => to === from)).toHaveLength(2)
})

test('whatever stands in a signed delivery, it is stored or passed over, and never breaks', async () => {
  const from = newNumber()
  const good = said.text({ from, body: 'hostile' })
  const fields = ['"hostile"', `"${good.id}"`, `"${good.timestamp}"`]
  const text = whatsappDelivery({ messages: [good] })
  for (const [name, value] of Object.entries(hostileValues)) {
    for (const field of fields) {
      const body = text.replace(field, () => value)
      const signature = signed(body)['x-hub-signature-256']
      const taken = receiveWhatsapp({ signature, body: new TextEncoder().encode(body) })
      const came = await taken.then(
        () => 'taken',
        (error) => error.code,
      )
      expect(['taken', 'malformed_json'], name).toContain(came)
    }
  }
  const { id } = await chatOf('whatsapp', from)
  const few = sql`select id from incoming_messages where chat_id = ${id} and kind = 'text' order by id limit 6`
  await sql`update incoming_messages set handled_at = now() where chat_id = ${id} and id not in (${few})`
  await work('whatsapp', from)
  expect((await outgoingOf(id)).length).toBeGreaterThan(0)
})
