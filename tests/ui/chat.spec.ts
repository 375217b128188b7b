import type { Page } from '@playwright/test'
import { bearer, expect, test, uniquePhone } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { ChatPage } from '@/tests/pages/chat'
import { signInBrowser } from '@/tests/pages/sign-in'
import type { Program } from '@/tests/program'

const password = 'four plain english words'

/** Somebody new, signed in with this browser. */
async function signedIn(page: Page, api: Program) {
  const phone = uniquePhone()
  await api.post('/api/auth/signup', { data: { phone, password } })
  await signInBrowser(page, { name: phone, password })
  const chat = new ChatPage(page)
  await chat.open()
  await expect(chat.message).toBeVisible()
  return { chat, phone }
}

/** The same person at the kiosk, as a program. */
async function atTheKiosk(api: Program, phone: string) {
  const started = await api.post('/api/session/start', { data: { phone, password, channel: 'kiosk' } })
  const { session, session_token } = await started.json()
  const headers = bearer(session_token)
  return {
    say: (content: string) =>
      api.post('/api/chat/message', { headers: { ...headers, 'x-session-id': session.session_id }, data: { content } }),
    add: (sku: string) =>
      api.patch(`/api/sessions/${session.session_id}/cart`, { headers, data: { sku, quantity: 1 } }),
  }
}

test('a guest talks, comes back to the same words, and finishes', async ({ page }) => {
  const chat = new ChatPage(page)
  await chat.asGuest()
  await expect(page.getByText(/Carry on within 7 days; deleted after \d+ days/)).toBeVisible()
  await chat.say('Show me umbrellas')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Show me umbrellas')
  await expect(chat.conversations.getByRole('button', { name: /Show me umbrellas/ })).toBeVisible()
  await page.getByRole('button', { name: 'Add: Storm umbrella' }).click()
  await expect(chat.basket).toContainText('₹1,190')
  await page.reload()
  await expect(chat.said('Show me umbrellas')).toBeVisible()
  await expect(chat.basket).toContainText('Storm umbrella')
  await chat.finish()
  await page.getByRole('button', { name: 'Start a new one' }).click()
  await expect(chat.log).toContainText('Hello. Ask about anything in the shop')
  await expect(chat.basket).toContainText('Nothing in it yet')
})

test('Enter sends and Shift with Enter makes a new line', async ({ page }) => {
  const chat = new ChatPage(page)
  await chat.asGuest()
  await chat.message.fill('A tent')
  await chat.message.press('Shift+Enter')
  await page.keyboard.type('for two')
  await expect(chat.message).toHaveValue('A tent\nfor two')
  await chat.message.press('Enter')
  await expect(chat.message).toHaveValue('')
  await expect(chat.said('A tent')).toContainText('for two')
})

test('the kiosk’s words and basket are here after signing in, joined by two rings', async ({ page, api }) => {
  const phone = uniquePhone()
  await api.post('/api/auth/signup', { data: { phone, password } })
  const kiosk = await atTheKiosk(api, phone)
  await kiosk.say('Show me rain jackets')
  await kiosk.add('JKT-001')
  await signInBrowser(page, { name: phone, password })
  const chat = new ChatPage(page)
  await chat.open()
  await expect(chat.said('Show me rain jackets')).toBeVisible()
  await expect(chat.log).toContainText('Carried on here from the kiosk')
  await expect(chat.basket).toContainText('Monsoon shell')
  await expect(chat.conversations.getByRole('img', { name: 'Kiosk, website, live' })).toBeVisible()
})

test('what happens at the kiosk meanwhile comes onto the page by itself', async ({ page, api }) => {
  const { chat, phone } = await signedIn(page, api)
  await chat.say('Show me umbrellas')
  const kiosk = await atTheKiosk(api, phone)
  await kiosk.say('And a lantern?')
  await kiosk.add('JKT-001')
  await expect(chat.said('And a lantern?')).toBeVisible()
  await expect(chat.log).toContainText('At the kiosk from the website')
  await expect(chat.basket).toContainText('Monsoon shell')
})

test('consent is off until given, and can be taken back', async ({ page, api }) => {
  const { chat } = await signedIn(page, api)
  await expect(chat.consent).not.toBeChecked()
  await chat.consent.click()
  await expect(page.getByText('You can turn this off again at any time.')).toBeVisible()
  await page.reload()
  await expect(chat.consent).toBeChecked()
  await chat.consent.click()
  await expect(page.getByText('What was learned from it is deleted.')).toBeVisible()
  await page.reload()
  await expect(chat.consent).not.toBeChecked()
})

test('a new conversation asks first, and the old one stays to be read', async ({ page, api }) => {
  const { chat } = await signedIn(page, api)
  await chat.say('Show me umbrellas')
  await chat.conversations.getByRole('button', { name: 'New conversation', exact: true }).click()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await expect(chat.said('Show me umbrellas')).toBeVisible()
  await chat.choose('New conversation')
  await page.getByRole('button', { name: 'Start a new one' }).click()
  await expect(chat.log).toContainText('Hello. Ask about anything in the shop')
  await chat.conversations.getByRole('button', { name: /Show me umbrellas/ }).click()
  await expect(chat.said('Show me umbrellas')).toBeVisible()
  await expect(page.getByText('This conversation has ended')).toBeVisible()
  await expect(page).toHaveURL(/\?c=/)
  await page.getByRole('button', { name: 'Go to your running conversation' }).click()
  await expect(chat.message).toBeVisible()
})

test('words that did not arrive wait, and go by themselves', async ({ page }) => {
  const chat = new ChatPage(page)
  await chat.asGuest()
  await page.route('**/api/chat/message', (route) => route.abort(), { times: 1 })
  await chat.message.fill('Show me umbrellas')
  await chat.message.press('Enter')
  await expect(chat.said('Show me umbrellas')).toHaveAttribute('data-state', 'waiting')
  await expect(chat.said('Show me umbrellas')).toHaveAttribute('data-state', 'sent')
  await expect(chat.said('Show me umbrellas')).toHaveCount(1)
})

test('words that were refused stay, and go through on trying again', async ({ page }) => {
  const chat = new ChatPage(page)
  await chat.asGuest()
  await page.route('**/api/chat/message', (route) => route.fulfill({ status: 500, body: '{}' }), { times: 1 })
  await chat.message.fill('Show me umbrellas')
  await chat.message.press('Enter')
  await expect(chat.said('Show me umbrellas')).toHaveAttribute('data-state', 'failed')
  await chat.log.getByRole('button', { name: 'Try again' }).click()
  await expect(chat.said('Show me umbrellas')).toHaveAttribute('data-state', 'sent')
  await expect(chat.said('Show me umbrellas')).toHaveCount(1)
})

test('a basket that did not change goes back to what is true', async ({ page }) => {
  const chat = new ChatPage(page)
  await chat.asGuest()
  await chat.say('Show me umbrellas')
  await page.route('**/cart', (route) => route.abort())
  await page.getByRole('button', { name: 'Add: Storm umbrella' }).click()
  await expect(page.getByText('The basket did not change.')).toBeVisible()
  await expect(chat.basket).toContainText('Nothing in it yet')
})

test('a conversation ended elsewhere says so', async ({ page, api }) => {
  const { chat, phone } = await signedIn(page, api)
  await chat.say('Show me umbrellas')
  const { token } = await (await api.post('/api/auth/login', { data: { phone, password } })).json()
  const started = await api.post('/api/session/start', { headers: bearer(token), data: { channel: 'api' } })
  const { session_token } = await started.json()
  await api.post('/api/session/end', { headers: bearer(session_token) })
  await expect(page.getByText('This conversation has ended')).toBeVisible()
  await page.getByRole('button', { name: 'Start a new one' }).click()
  await expect(chat.message).toBeVisible()
})

test('signing out leaves nobody’s words on the screen', async ({ page, api }) => {
  const { chat } = await signedIn(page, api)
  await chat.say('Show me umbrellas')
  await chat.choose('Sign out')
  await expect(page).toHaveURL(/\/$/)
  await chat.open()
  await expect(page.getByRole('heading', { name: 'How would you like to begin?' })).toBeVisible()
  await expect(page.getByText('Show me umbrellas')).toHaveCount(0)
})

test('on a phone the list lies behind the way back and the basket rises from below', async ({ page, api }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { chat } = await signedIn(page, api)
  await chat.say('Show me umbrellas')
  await page.getByRole('button', { name: 'Add: Storm umbrella' }).click()
  await page.getByRole('button', { name: 'Basket, 1 item' }).click()
  const sheet = page.getByRole('dialog', { name: 'Basket' })
  await expect(sheet).toContainText('₹1,190')
  await expect(sheet.getByRole('switch')).not.toBeChecked()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Your conversations' }).click()
  await expect(chat.message).toBeHidden()
  await chat.conversations.getByRole('button', { name: /Show me umbrellas/ }).click()
  await expect(chat.message).toBeVisible()
})

test('the keyboard alone begins, asks and adds', async ({ page }) => {
  const chat = new ChatPage(page)
  await chat.open()
  const tabTo = async (name: string) => {
    await expect(async () => {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(
        () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent?.trim(),
      )
      expect(focused).toBe(name)
    }).toPass({ intervals: [0] })
  }
  await tabTo('Carry on as a guest')
  await page.keyboard.press('Enter')
  await expect(chat.message).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(chat.message).toBeFocused({ timeout: 1 })
  }).toPass({ intervals: [0] })
  await page.keyboard.type('Show me umbrellas')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Add: Storm umbrella' })).toBeVisible()
  await tabTo('Add: Storm umbrella')
  await page.keyboard.press('Enter')
  await expect(chat.basket).toContainText('₹1,190')
})

for (const { theme, width, height } of looks) {
  test(`axe finds nothing, ${theme}, ${width} wide`, async ({ page, api }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    const choosing = new ChatPage(page)
    await choosing.open()
    await expectAccessible(page)
    const { chat } = await signedIn(page, api)
    await chat.say('Show me umbrellas')
    await page.getByRole('button', { name: 'Add: Storm umbrella' }).click()
    await expect(page.getByRole('button', { name: 'One more: Storm umbrella' }).first()).toBeVisible()
    await expectAccessible(page)
    await chat.finish()
    await expectAccessible(page)
  })
}
