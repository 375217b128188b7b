import type { Page } from '@playwright/test'
import { expect, test, uniquePhone } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { KioskPage } from '@/tests/pages/kiosk'

const password = 'four plain english words'

test.use({ viewport: { width: 1080, height: 1920 } })

/** The session of the browser's own cookie, read as its device. */
async function ownHistory(page: Page) {
  const restored = await page.request.post('/api/session/restore', {
    headers: { origin: new URL(page.url()).origin },
    data: {},
  })
  const { session } = await restored.json()
  const history = await page.request.get(`/api/chat/history?sessionId=${session.session_id}`)
  const { items } = await history.json()
  return { session, items }
}

test('a touch anywhere begins, a guest asks, fills the basket, and leaves nothing behind', async ({ page }) => {
  const kiosk = new KioskPage(page)
  await kiosk.open()
  await page.mouse.click(800, 700)
  await expect(kiosk.numberTitle).toBeVisible()
  await page.getByRole('button', { name: 'Carry on as a guest' }).click()
  await expect(page.getByText('Here as a guest')).toBeVisible()
  await expect(kiosk.basketBar).toContainText('Your basket is empty')

  await kiosk.say('Show me rain jackets')
  await page.getByRole('button', { name: 'Add: Monsoon shell' }).click()
  await expect(kiosk.basketBar).toContainText('1 item in your basket')
  await expect(kiosk.basketBar).toContainText('₹6,490')
  await kiosk.log.getByRole('button', { name: 'One more: Monsoon shell' }).click()
  await expect(kiosk.basketBar).toContainText('2 items in your basket')
  await page.getByRole('button', { name: 'Basket', exact: true }).click()
  await expect(kiosk.sheet).toContainText('₹12,980')
  await expectAccessible(page)
  await kiosk.sheet.getByRole('button', { name: 'One fewer: Monsoon shell' }).click()
  await kiosk.sheet.getByRole('button', { name: 'One fewer: Monsoon shell' }).click()
  await expect(kiosk.sheet).toContainText('Taken out')
  await kiosk.sheet.getByRole('button', { name: 'Put back' }).click()
  await expect(kiosk.sheet).toContainText('₹6,490')
  await kiosk.sheet.getByRole('button', { name: 'Back to the chat' }).last().click()
  await expect.poll(async () => (await ownHistory(page)).session.data.cart).toEqual([{ sku: 'JKT-001', quantity: 1 }])

  await kiosk.finish()
  await expect(page.getByText('Monsoon shell')).toHaveCount(0)
  expect((await page.context().cookies()).filter(({ name }) => name === 'tl_session')).toEqual([])
  await page.reload()
  await expect(kiosk.title).toBeVisible()
  await page.goBack()
  await expect(page.getByText('Monsoon shell')).toHaveCount(0)
})

test('a number is grouped as it is typed, goes on when it is whole, and is then masked', async ({ page }) => {
  const kiosk = new KioskPage(page)
  const phone = uniquePhone()
  const digits = phone.slice(3)
  await kiosk.toNumber()
  await expect(page.getByText(/A number alone brings nothing back/)).toBeVisible()
  await expect(page.getByText(/deleted after \d+ days/)).toBeVisible()
  await page.keyboard.type(digits.slice(0, 9))
  await expect(kiosk.number).toHaveValue(`${digits.slice(0, 5)} ${digits.slice(5, 9)}`)
  await expect(kiosk.continue).toBeDisabled()
  await page.getByRole('button', { name: digits[9], exact: true }).click()
  await expect(kiosk.continue).toBeEnabled()
  await page.getByRole('button', { name: 'Delete the last digit' }).click()
  await expect(kiosk.continue).toBeDisabled()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(kiosk.number).toHaveValue('')
  await page.keyboard.type(digits)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Number ending ${phone.slice(-4)}`)).toBeVisible()
  await expect(page.locator('body')).not.toContainText(digits)
})

test('another country keeps the digits and takes its own dial code', async ({ page }) => {
  const kiosk = new KioskPage(page)
  await kiosk.toNumber()
  await page.keyboard.type('8123')
  await page.getByRole('button', { name: /^Country: India, \+91/ }).click()
  await page.getByRole('button', { name: /Singapore/ }).click()
  await expect(page.getByRole('button', { name: /^Country: Singapore, \+65/ })).toBeVisible()
  // The keys find the field from wherever the focus is.
  await page.keyboard.type('4567')
  await expect(kiosk.number).toHaveValue('8123 4567')
  await expect(kiosk.number).toBeFocused()
  await expect(kiosk.continue).toBeEnabled()
})

test('a number alone brings nothing back to another screen', async ({ page, browser, baseURL }) => {
  const phone = uniquePhone()
  const first = new KioskPage(page)
  await first.withNumber(phone)
  await first.say('Do you have a quiet tent?')
  const elsewhere = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width: 1080, height: 1920 },
  })
  const second = new KioskPage(await elsewhere.newPage())
  await second.withNumber(phone)
  await expect(second.question).toBeVisible()
  await expect(second.log).toContainText('Hello. Ask about anything in the shop')
  await expect(second.page.getByText('quiet tent')).toHaveCount(0)
  await elsewhere.close()
})

test('a number with a password asks for it, and then carries on what was said on the website', async ({
  page,
  api,
}) => {
  const phone = uniquePhone()
  await api.post('/api/auth/signup', { data: { phone, password } })
  const { token } = await (await api.post('/api/auth/login', { data: { phone, password } })).json()
  const headers = { authorization: `Bearer ${token}` }
  const started = await (await api.post('/api/session/start', { headers, data: { channel: 'website' } })).json()
  const turn = {
    headers: { ...headers, 'x-session-id': started.session.session_id },
    data: { content: 'Boots, please' },
  }
  expect((await api.post('/api/chat/message', turn)).status()).toBe(200)

  const kiosk = new KioskPage(page)
  await kiosk.withNumber(phone)
  await expect(kiosk.passwordTitle).toBeVisible()
  await expect(page.getByText('Boots, please')).toHaveCount(0)
  await kiosk.password.fill('not the password')
  await kiosk.continue.click()
  await expect(page.getByRole('alert').filter({ hasText: 'That password does not fit' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Carry on as a guest' })).toBeVisible()
  await kiosk.password.fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible()
  await expect(kiosk.said('Boots, please')).toBeVisible()
  await expect(kiosk.log).toContainText('Picked up from the website')
})

test('a reload goes on with the same session, and the console tells how', async ({ page }) => {
  const lines: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'debug') lines.push(message.text())
  })
  const kiosk = new KioskPage(page)
  await kiosk.asGuest()
  await kiosk.say('Show me umbrellas')
  const held = page.waitForResponse('**/cart')
  await page.getByRole('button', { name: 'Add: Storm umbrella' }).click()
  await held
  await page.reload()
  await expect(kiosk.said('Show me umbrellas')).toBeVisible()
  await expect(kiosk.basketBar).toContainText('1 item')
  expect(lines.filter((line) => line.startsWith('[KioskChat]'))).toEqual([
    '[KioskChat] Starting session init',
    '[KioskChat] Creating new session',
    '[KioskChat] Session start response: 200',
    '[KioskChat] New session created',
    '[KioskChat] Starting session init',
    '[KioskChat] Attempting to restore session',
    '[KioskChat] Session restored successfully',
  ])
})

test('a session that did not start says what is safe, and two ways on', async ({ page }) => {
  const kiosk = new KioskPage(page)
  await kiosk.toNumber()
  await page.route('**/api/session/start', (route) => route.abort(), { times: 1 })
  await kiosk.typeNumber(uniquePhone())
  await kiosk.continue.click()
  await expect(page.getByRole('heading', { name: 'We could not start your session' })).toBeVisible()
  await expect(page.getByText('Nothing was charged and nothing was lost.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Carry on as a guest' })).toBeVisible()
  await page.getByRole('button', { name: 'Try once more' }).click()
  await expect(page.getByText(/Number ending/)).toBeVisible()
})

test('an answer lost on the way comes by itself, and nothing is said twice', async ({ page }) => {
  const kiosk = new KioskPage(page)
  await kiosk.asGuest()
  await page.route(
    '**/api/chat/message',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await kiosk.question.fill('Which umbrella holds in a storm?')
  await page.keyboard.press('Enter')
  await expect(kiosk.log.locator('[data-from="assistant"][data-state="sent"]')).toHaveCount(1)
  await expect(kiosk.said('Which umbrella holds in a storm?')).toHaveCount(1)
  const { items } = await ownHistory(page)
  expect(items.map((item: { role: string }) => item.role)).toEqual(['user', 'assistant'])
})
