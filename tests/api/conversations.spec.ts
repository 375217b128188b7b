import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { password } from '@/tests/pages/own-data'
import type { Program } from '@/tests/program'

async function signedIn(api: Program) {
  const username = unique('record')
  await api.post('/api/auth/signup', { data: { username, password, name: 'Asha' } })
  const { token } = await (await api.post('/api/auth/login', { data: { username, password } })).json()
  return bearer(token)
}

/** A visit in which this was said, with the answers. */
async function visit(api: Program, headers: Record<string, string>, ...words: string[]) {
  const started = await api.post('/api/session/start', { headers, data: { channel: 'website', theme: 'rain' } })
  const { session, session_token } = await started.json()
  const replies: { id: string }[] = []
  for (const content of words) {
    const said = await api.post('/api/chat/message', { headers: bearer(session_token), data: { content } })
    replies.push((await said.json()).reply)
  }
  return { id: session.session_id as string, device: bearer(session_token), replies }
}

test('a conversation is found again by its words, told in numbers, rated, and taken away whole', async ({ api }) => {
  const headers = await signedIn(api)
  const word = unique('umbrella')
  const { id, device, replies } = await visit(api, headers, `Do you have the ${word}?`, '<b>*Bags*</b>', '=1+1')
  const get = (path: string, as = headers) => api.get(path, { headers: as })

  const list = async (query: string) => (await (await get(`/api/chat/conversations?${query}`)).json()).items
  const [found] = await list(`q=${word.toUpperCase()}&theme=rain`)
  expect(found).toMatchObject({ session_id: id, theme: 'rain' })
  const hit = found.hits.find((one: { role: string }) => one.role === 'user')
  expect(hit.excerpt).toBe(`Do you have the ${word}?`)
  expect(hit.matches).toEqual([[16, 16 + word.length]])
  expect(await list(`q=${word}&theme=sun`)).toEqual([])
  expect((await get('/api/chat/conversations?q=ab')).status()).toBe(422)
  // What is empty is absent.
  expect(await list('q=')).toHaveLength(1)

  const newest = await (await get(`/api/chat/history?sessionId=${id}&limit=4`)).json()
  expect(newest.items.map((one: { role: string }) => one.role)).toEqual(['user', 'assistant', 'user', 'assistant'])
  const older = await (await get(`/api/sessions/${id}/messages?limit=4&cursor=${newest.nextCursor}`)).json()
  expect([older.items[0].content, older.items.length, older.nextCursor]).toEqual([`Do you have the ${word}?`, 2, null])

  const rate = (data: object) => api.post(`/api/chat/messages/${replies[1]?.id}/feedback`, { headers: device, data })
  expect(await (await rate({ rating: 'down', text: 'Too *dear*' })).json()).toMatchObject({ id: replies[1]?.id })
  expect((await rate({ rating: 'sideways' })).status()).toBe(422)
  expect((await rate({ rating: 'up', text: 'x'.repeat(2001) })).status()).toBe(422)
  const flow = await (await get(`/api/sessions/${id}/flow`)).json()
  expect(flow).toMatchObject({
    turns: 3,
    feedback: { up: 0, down: 1 },
    surfaces: [{ channel: 'website', messages: 6 }],
  })
  expect(flow.answer_ms.count).toBe(3)

  const file = async (format: string, as = headers) => {
    const answer = await get(`/api/sessions/${id}/export?format=${format}`, as)
    expect(answer.headers()['content-disposition']).toBe(
      `attachment; filename="conversation-${id.slice(-8)}.${format}"`,
    )
    return { type: answer.headers()['content-type'], text: await answer.text() }
  }
  const md = await file('md')
  expect(md.type).toBe('text/markdown; charset=utf-8')
  expect(md.text).toContain('> \\<b\\>\\*Bags\\*\\</b\\>')
  expect(md.text).toContain('> Too \\*dear\\*')
  expect(md.text).not.toMatch(/(?<!\\)</)
  const json = await file('json', bearer(keys.admin()))
  expect(json.type).toBe('application/json; charset=utf-8')
  expect(JSON.parse(json.text)).toMatchObject({ session: { session_id: id }, messages: { length: 6 } })
  const csv = await file('csv')
  expect(csv.type).toBe('text/csv; charset=utf-8')
  expect(csv.text).toContain(",'=1+1,")
  expect((await get(`/api/sessions/${id}/export?format=xml`)).status()).toBe(422)
})

test('how the chat stands is public, and counts what was answered', async ({ api }) => {
  const read = async (path = 'stats') => (await api.get(`/api/chat/${path}`)).json()
  const before = await read()
  const { device } = await visit(api, await signedIn(api), 'Hello', 'Bags')
  await expect.poll(async () => (await read()).messages_processed - before.messages_processed).toBeGreaterThanOrEqual(2)
  const health = await read('health')
  expect(Object.keys(health).sort()).toEqual([
    'active_conversations',
    'messages_processed',
    'service_uptime',
    'status',
    'uptime_s',
  ])
  expect(health.active_conversations).toBeGreaterThan(0)
  await api.post('/api/session/end', { headers: device })
})
