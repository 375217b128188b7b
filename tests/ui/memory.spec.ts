import { bearer, expect, test, unique } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { greet, Memory, rememberWishes } from '@/tests/pages/memory'
import { OwnData } from '@/tests/pages/own-data'
import type { Program } from '@/tests/program'

/** Somebody with a running visit in which they said good morning. */
async function visitor(own: OwnData, api: Program) {
  const username = unique('remembers')
  const { headers } = await own.signUp(api, username)
  const started = await (await api.post('/api/session/start', { headers, data: { channel: 'website' } })).json()
  const device = bearer(started.session_token)
  return { username, headers, device, ...(await greet(api, device)) }
}

test('a person follows a line to its message, forgets one with a way back, and then everything', async ({
  page,
  api,
  database,
}) => {
  const own = new OwnData(page)
  const memory = new Memory(page)
  const { username, headers, device, sessionId, messageId } = await visitor(own, api)
  for (let index = 0; index < 8; index += 1) {
    await api.post('/api/chat/message', { headers: device, data: { content: `Thank you ${'very '.repeat(60)}much` } })
  }
  await rememberWishes(database, messageId, ['sail', 'anchor', 'compass'])
  await page.goto('/memory')
  await expect(page).toHaveURL(/\/signin\?next=\/memory$/)
  await own.signIn(username, '/memory')
  await own.open('/account')
  await page.getByRole('link', { name: 'What we remember' }).click()
  await expect(memory.row('Wanted: sail')).toContainText('On the website')

  // Taken back before it is sent.
  await memory.forget('Wanted: sail').focus()
  await page.keyboard.press('Enter')
  await expect(memory.row('Wanted: sail')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(memory.row('Wanted: sail')).toHaveCount(1)

  // Sent when the page is left.
  const remembered = async () => {
    const { items } = await (await api.get('/api/people/me/memory', { headers })).json()
    return items.map(({ sentence }: { sentence: string }) => sentence)
  }
  await memory.forget('Wanted: anchor').click()
  await expect(memory.row('Wanted: anchor')).toHaveCount(0)
  expect(await remembered()).toContain('Wanted: anchor')
  await page.getByRole('link', { name: 'See the message: Wanted: sail' }).click()
  await expect(page).toHaveURL(new RegExp(`c=${sessionId}#message-${messageId}$`))
  await expect(page.locator(`#message-${messageId}`)).toBeInViewport()
  await expect.poll(remembered).not.toContain('Wanted: anchor')

  await memory.open()
  await expect(memory.row('Wanted: anchor')).toHaveCount(0)
  await page.route('**/api/people/me/memory', (route) => route.abort())
  await memory.forgetAll.click()
  await memory.ask.getByRole('button', { name: 'Keep them' }).click()
  await memory.forgetAll.click()
  await memory.ask.getByRole('button', { name: 'Forget everything' }).click()
  await expect(page.getByText('It is still remembered')).toBeVisible()
  await page.unroute('**/api/people/me/memory')
  await memory.forgetAll.click()
  await memory.ask.getByRole('button', { name: 'Forget everything' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is remembered' })).toBeVisible()
  expect(await remembered()).toEqual([])
})

for (const { theme, width, height } of looks) {
  test(`what is remembered is accessible at ${width} px in the ${theme} theme, also to a guest`, async ({
    page,
    database,
  }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const memory = new Memory(page)
    await page.goto('/privacy')
    const started = await page.request.post('/api/session/start', { data: { guest: true, channel: 'kiosk' } })
    const { session } = await started.json()
    const said = await page.request.post('/api/chat/message', { data: { content: 'Good morning' } })
    const { message } = await said.json()
    await memory.open()
    await expectAccessible(page)
    await rememberWishes(database, message.id, ['sail', 'a thing with a long name '.repeat(6).trim()])
    await memory.open()
    await expect(memory.row('Wanted: sail')).toContainText('At the kiosk')
    await expectAccessible(page)
    await memory.forgetAll.click()
    await expect(memory.ask).toBeVisible()
    await expectAccessible(page)
    await memory.ask.getByRole('button', { name: 'Keep them' }).click()
    await memory.forget('Wanted: sail').click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await expectAccessible(page)
    expect(session.customer_id).toBeNull()
  })
}
