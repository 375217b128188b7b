import { bearer, expect, keys, test, unique, uniquePhone } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

const password = 'four plain english words'

/** Somebody with an account, in a visit that they began signed in, and what is said in it. */
async function visit(api: Program) {
  const [username, phone] = [unique('saver'), uniquePhone()]
  const signup = await api.post('/api/auth/signup', { data: { username, phone, password } })
  const { user } = await signup.json()
  const login = await api.post('/api/auth/login', { data: { username, password } })
  const { token } = await login.json()
  const started = await api.post('/api/session/start', {
    headers: bearer(token),
    data: { channel: 'website', locale: 'de' },
  })
  const { session, session_token } = await started.json()
  return {
    id: session.session_id as string,
    customerId: user.customer_id as string,
    phone,
    headers: bearer(session_token),
  }
}

async function say(api: Program, headers: Record<string, string>, content: string) {
  const answer = await api.post('/api/chat/message', { headers, data: { content, clientMessageId: unique('m') } })
  return (await answer.json()) as {
    agent: string
    reply: { id: string; content: string; parts: { type: string; say?: string; lines?: { value: string }[] }[] }
  }
}

test('money moves after the password, on a yes, and what was done stands', async ({ api }) => {
  const one = await visit(api)
  const hears = (content: string) => say(api, one.headers, content)
  expect((await hears('Wie ist mein Kontostand?')).reply.content).toContain('Demokonten')
  expect((await hears('Ja, bitte')).reply.content).toContain('eröffnet')
  const asked = await hears('Überweisen Sie 20 Euro auf mein Sparkonto')
  const step = asked.reply.parts.find(({ type }) => type === 'step_up')
  const give = (given: string) =>
    api.post('/api/bank/step-up', { headers: one.headers, data: { session_id: one.id, password: given } })
  expect((await give('not this one')).status()).toBe(401)
  expect((await give(password)).status()).toBe(200)
  expect((await hears(step?.say ?? '')).reply.content).toMatch(
    /^Soll ich 20,00\s€ von Ihrem Girokonto auf Ihr Sparkonto/,
  )
  const done = await hears('Ja, bitte')
  expect(done.reply.parts.find(({ type }) => type === 'bank_receipt')?.lines?.[0]?.value).toMatch(/20,00\s€/)
  const again = await api.post(`/api/chat/messages/${done.reply.id}/regenerate`, { headers: one.headers })
  expect(again.status()).toBe(409)
  const log = await api.get(`/api/session-log?sessionId=${one.id}&source=all&eventType=bank`, {
    headers: bearer(keys.admin()),
  })
  const { events } = await log.json()
  expect(events.map((row: { event_data: { act: string } }) => row.event_data.act)).toContain('transfer_done')
})

test('nobody else hears of accounts: a typed number, a messenger’s key, a program that writes as the person', async ({
  api,
}) => {
  const one = await visit(api)
  await say(api, one.headers, 'Kontostand')
  await say(api, one.headers, 'Ja, bitte')
  const question = 'Wie ist mein Kontostand?'
  const made = await api.post('/api/sessions', { headers: bearer(keys.sessions()), data: { userId: one.customerId } })
  const { sessionId, sessionToken } = await made.json()
  expect(sessionId).toBe(one.id)
  for (const headers of [bearer(sessionToken), { ...bearer(keys.sessions()), 'x-session-id': one.id }]) {
    const { agent, reply } = await say(api, headers, question)
    expect([agent, reply.content]).toEqual(['banking', expect.stringContaining('Melden Sie sich')])
  }
  const other = { phone: uniquePhone(), channel: 'kiosk', locale: 'de' }
  const typed = await api.post('/api/session/start', { data: other })
  const { session_token: token } = await typed.json()
  expect((await say(api, bearer(token), question)).reply.content).toContain('Melden Sie sich')
  expect((await say(api, one.headers, question)).reply.content).toContain('Girokonto')
})
