import { readUIMessageStream } from 'ai'
import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

const password = 'four plain english words'

/** A member of staff, signed in. */
async function staff(api: Program, name: string) {
  const username = unique('staff')
  const { user } = await (await api.post('/api/auth/signup', { data: { username, password, name } })).json()
  await api.patch(`/api/people/${user.id}`, { headers: bearer(keys.admin()), data: { roles: ['instructor'] } })
  const { token } = await (await api.post('/api/auth/login', { data: { username, password } })).json()
  return { id: user.id as string, headers: bearer(token) }
}

async function visit(api: Program) {
  const start = await api.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  const { session, session_token } = await start.json()
  const id = session.session_id as string
  const headers = bearer(session_token)
  const say = (content: string, more: object = {}) =>
    api.post('/api/chat/message', { headers, data: { content, clientMessageId: content, ...more } })
  const attendance = async () => (await api.get(`/api/sessions/${id}/attendance`, { headers })).json()
  return { id, headers, say, attendance }
}

test('of many who take a session one has it; meanwhile nobody else answers, and afterwards the assistant does', async ({
  api,
}) => {
  const { id, say, attendance } = await visit(api)
  const [maya, jonas] = [await staff(api, 'Maya'), await staff(api, 'Jonas')]
  const take = (who: { headers: Record<string, string> }, data: object = {}) =>
    api.post(`/api/sessions/${id}/take`, { headers: who.headers, data })
  expect((await take(maya)).status()).toBe(200)
  const refused = await take(jonas)
  expect(refused.status()).toBe(409)
  expect(await refused.json()).toMatchObject({ type: '/problems/conflict', detail: 'Maya has this session.' })
  expect(await attendance()).toMatchObject({ holder: { id: null, name: 'Maya', you: false } })
  const turn = await (await say('Is anybody there?')).json()
  expect(turn).toMatchObject({ sessionId: id, message: { content: 'Is anybody there?' }, reply: null, agent: null })
  expect(await (await say('Is anybody there?')).json()).toEqual(turn)
  expect((await take(jonas, { from: maya.id })).status()).toBe(200)
  expect((await api.post(`/api/sessions/${id}/hand-back`, { headers: maya.headers })).status()).toBe(409)
  const back = await api.post(`/api/sessions/${id}/hand-back`, { headers: jonas.headers })
  expect(await back.json()).toEqual({ session_id: id, holder: null })
  expect((await (await say('Show me umbrellas')).json()).reply).toMatchObject({ role: 'assistant', status: 'complete' })
  const { changes } = await attendance()
  expect(changes.map(({ what, name }: { what: string; name: string }) => `${what} ${name}`)).toEqual([
    'taken Maya',
    'taken Jonas',
    'handed_back Jonas',
  ])
})

test('who asks for a stream meanwhile gets one that ends as it should, without a message', async ({ api }) => {
  const { id, headers } = await visit(api)
  const maya = await staff(api, 'Maya')
  await api.post(`/api/sessions/${id}/take`, { headers: maya.headers, data: {} })
  const messages = [{ id: 'one', role: 'user', parts: [{ type: 'text', text: 'Hello' }] }]
  const answer = await api.post('/api/chat/message', {
    headers: { ...headers, 'x-session-id': id },
    data: { messages },
  })
  expect(answer.headers()['x-vercel-ai-ui-message-stream']).toBe('v1')
  const data = (await answer.text()).split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []))
  expect(data.at(-1)).toBe('[DONE]')
  const chunks = data.slice(0, -1).map((line) => JSON.parse(line))
  const stream = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
  const seen: unknown[] = []
  for await (const message of readUIMessageStream({ stream })) seen.push(message)
  expect(seen).toEqual([])
  expect((await api.get(`/api/chat/${id}/stream`, { headers })).status()).toBe(204)
})
