import { bearer, expect, test } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

async function visit(api: Program) {
  const started = await api.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  const headers = bearer((await started.json()).session_token)
  return {
    headers,
    say: async (content: string) => (await api.post('/api/chat/message', { headers, data: { content } })).json(),
    edit: (id: string, content: string, more = {}) =>
      api.patch(`/api/chat/messages/${id}`, { headers: { ...headers, ...more }, data: { content } }),
  }
}

test('the last message is edited and answered anew, once however often it is sent', async ({ api }) => {
  const of = await visit(api)
  const first = await of.say('I need a rain jacket')
  const answers = await Promise.all(Array.from({ length: 10 }, () => of.edit(first.message.id, '  an umbrella ')))
  const turns = await Promise.all(answers.map((answer) => answer.json()))
  expect(turns[0]).toMatchObject({
    message: { id: first.message.id, version: 2, content: 'an umbrella' },
    reply: { id: first.reply.id, version: 2, status: 'complete' },
  })
  for (const turn of turns) expect(turn).toEqual(turns[0])
  const versions = await api.get(`/api/chat/messages/${first.message.id}/versions`, { headers: of.headers })
  expect((await versions.json()).items).toMatchObject([{ version: 1, content: 'I need a rain jacket' }])
})

test('its reply is streamed under the same id to whoever asks for that', async ({ api }) => {
  const of = await visit(api)
  const first = await of.say('hello')
  const streamed = await of.edit(first.message.id, 'storm umbrella', { accept: 'text/event-stream' })
  expect(streamed.headers()['x-vercel-ai-ui-message-stream']).toBe('v1')
  const body = await streamed.text()
  expect(body).toContain(`{"type":"start","messageId":"${first.reply.id}","messageMetadata":{"version":2}}`)
  expect(body).toContain('UMB-001')
  expect(body.trim().endsWith('data: [DONE]')).toBe(true)
})

test('what is not the last, not theirs or nothing is refused', async ({ api }) => {
  const [of, other] = [await visit(api), await visit(api)]
  const first = await of.say('hello')
  const status = async (answer: ReturnType<typeof of.edit>) => (await answer).status()
  expect(await status(of.edit(first.message.id, '  '))).toBe(422)
  expect(await status(of.edit(first.message.id, 'x'.repeat(8001)))).toBe(422)
  expect(await status(other.edit(first.message.id, 'mine'))).toBe(404)
  await of.say('and umbrellas')
  const late = await of.edit(first.message.id, 'bye')
  expect(late.status()).toBe(409)
  expect(await late.json()).toMatchObject({ type: '/problems/conflict' })
})
