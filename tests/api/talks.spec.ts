import { bearer, expect, serverLog, test, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

const password = 'four plain english words'

async function writer(api: Program) {
  const username = unique('talks')
  await api.post('/api/auth/signup', { data: { username, password } })
  const { token } = await (await api.post('/api/auth/login', { data: { username, password } })).json()
  return bearer(token)
}

test('a talk begins with the question that stood under the entry, and answers in its own words without a trace in the log', async ({
  api,
  adminToken,
  database,
}) => {
  const headers = await writer(api)
  const content = 'Soll ich die Stelle in Hamburg annehmen oder hier bleiben? Ich liebe meinen Garten.'
  const data = { content, time_zone: 'Europe/Berlin' }
  const entry = await (await api.post('/api/entries', { headers, data })).json()
  const topic = await (await api.post('/api/topics', { headers, data: { name: 'Hamburg' } })).json()
  await api.patch(`/api/entries/${entry.id}`, { headers, data: { topic_id: topic.id } })
  const ask = async (not: number) =>
    (await api.get(`/api/entries/${entry.id}/question?companion=inner_voice&not=${not}`, { headers })).json()
  const [shown, again, passed] = [await ask(0), await ask(0), await ask(1)]
  expect(shown).toEqual({
    companion: 'inner_voice',
    language: 'de',
    text: expect.stringMatching(/„die Stelle in Hamburg annehmen“[^?]*\?$/),
  })
  expect(again).toEqual(shown)
  expect(passed.text).not.toBe(shown.text)

  const begun = await api.post('/api/talks', { headers, data: { companion: 'inner_voice', entry_id: entry.id } })
  expect(begun.status()).toBe(201)
  expect(begun.headers()['set-cookie'] ?? '').not.toContain('tl_session')
  const talk = await begun.json()
  expect(talk).toMatchObject({
    companion: 'inner_voice',
    opening: { text: shown.text, language: 'de' },
    entry_id: entry.id,
    entry_title: `${content.slice(0, 80)}…`,
    topic: { id: topic.id, name: 'Hamburg' },
    is_active: true,
    messages: 0,
  })
  const said = { 'x-session-id': talk.session_id, ...headers }
  const { reply } = await (
    await api.post('/api/chat/message', { headers: said, data: { content: 'Am liebsten würde ich hier bleiben.' } })
  ).json()
  expect(reply.agent).toBe('inner_voice')
  expect(reply.content).toContain('„Am liebsten würde ich hier bleiben“')
  expect(reply.content.replace(/„[^“]*“/g, '').match(/\?/g)).toHaveLength(1)
  expect(reply.content).not.toContain(shown.text)

  const rows = await database`select data from events where session_id = ${talk.session_id}`
  expect(rows.map((row) => row.data).filter((one) => one.agent)).toEqual([
    { messageId: reply.id, agent: 'inner_voice', why: 'companion', from: null, outcome: 'answered' },
  ])
  const [stored] = await database`select telling from messages where session_id = ${talk.session_id} and role = 'user'`
  expect(stored?.telling.length).toBeGreaterThan(0)
  const staff = bearer(adminToken)
  const seen = await Promise.all(
    [
      `/api/sessions/${talk.session_id}`,
      `/api/sessions/${talk.session_id}/timeline`,
      `/api/sessions/${talk.session_id}/flow`,
      '/api/sessions?limit=200',
    ].map(async (path) => (await api.get(path, { headers: staff })).text()),
  )
  for (const text of [...seen, await serverLog()]) {
    for (const word of ['Hamburg', 'liebsten', 'Garten', shown.text]) expect(text).not.toContain(word)
  }
  expect(await (await api.get('/api/talks', { headers })).json()).toMatchObject({
    items: [{ session_id: talk.session_id, messages: 2, topic: { name: 'Hamburg' } }],
    nextCursor: null,
  })
})

test('a mention of self-harm is answered with the lines of where they live, in talk, question and opening', async ({
  api,
}) => {
  const headers = await writer(api)
  const data = { content: 'Ich will nicht mehr leben.', time_zone: 'Europe/Vienna' }
  const entry = await (await api.post('/api/entries', { headers, data })).json()
  const question = await (
    await api.get(`/api/entries/${entry.id}/question?companion=reflection_buddy`, { headers })
  ).json()
  expect(question.help_lines).toEqual([
    { name: 'Telefonseelsorge', number: '142' },
    { name: 'Notruf', number: '112' },
  ])
  const talk = await (await api.post('/api/talks', { headers, data: { companion: 'reflection_buddy' } })).json()
  const say = async (content: string) => {
    const headersOf = { 'x-session-id': talk.session_id, ...headers }
    return (await (await api.post('/api/chat/message', { headers: headersOf, data: { content } })).json()).reply.content
  }
  expect(await say('Ich denke daran, mich umzubringen')).toMatch(/Telefonseelsorge 142; Notruf 112.*in Sicherheit\?$/)
  expect(await say('nein')).toContain('Notruf 112')
})
