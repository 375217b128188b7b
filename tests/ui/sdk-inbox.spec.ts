import { bearer, expect, test, unique } from '@/tests/fixtures'
import { openOutside } from '@/tests/pages/outside-page'

test('staff are heard and answered from another site, and nothing is asked before somebody listens', async ({
  page,
  api,
  adminToken,
  database,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await openOutside(page)
  const token = unique('ws_')
  await page.evaluate((given) => window.throughline?.init({ token: given, steps: ['Only'] }), token)
  const opened = () => database`select id from sessions where outside_token = ${token}`
  await expect.poll(async () => (await opened()).length).toBe(1)
  expect(asked).not.toContain('/api/session-log/inbox')
  const [session] = await opened()
  const write = (content: string) =>
    api.post(`/api/sessions/${session?.id}/messages`, { headers: bearer(adminToken), data: { content } })
  expect((await write('Before you listened')).status()).toBe(201)
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    window.throughline?.onMessage(({ kind, text }) => heard.push(`${kind}: ${text}`))
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await expect.poll(heard).toEqual(['message: Before you listened'])
  await write('And after')
  await expect.poll(heard).toEqual(['message: Before you listened', 'message: And after'])
  expect(await page.evaluate(() => window.throughline?.answer('Thank you'))).toBe(true)
  const path = `/api/sessions/${session?.id}/messages`
  const { items } = await (await api.get(path, { headers: bearer(adminToken) })).json()
  expect(items.map(({ role, content }: { role: string; content: string }) => [role, content])).toEqual([
    ['staff', 'Before you listened'],
    ['staff', 'And after'],
    ['user', 'Thank you'],
  ])
})
