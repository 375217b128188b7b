import type { Browser, Page } from '@playwright/test'
import { admin } from '@/tests/app-server'
import { bearer, expect, test, unique, uniquePhone } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { CarryOnPage } from '@/tests/pages/carry-on'
import { ChatPage } from '@/tests/pages/chat'
import { hydrated } from '@/tests/pages/hydrated'
import { KioskPage } from '@/tests/pages/kiosk'
import { SignInPage } from '@/tests/pages/sign-in'
import { TimelinePage } from '@/tests/pages/timeline'

const password = 'four plain english words'
const standing = { width: 1080, height: 1920 }
const phoneSize = { width: 390, height: 844 }

/** Another device, with cookies of its own. */
async function device(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const { baseURL } = test.info().project.use
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport })
  return context.newPage()
}

/** A guest at the kiosk who has asked for something and taken one. */
async function atKiosk(page: Page) {
  await page.setViewportSize(standing)
  const kiosk = new KioskPage(page)
  await kiosk.asGuest()
  await kiosk.say('Show me rain jackets')
  await page.getByRole('button', { name: 'Add: Monsoon shell' }).click()
  await expect(kiosk.basketBar).toContainText('1 item')
  return kiosk
}

test('a guest carries on from the kiosk on the phone, and both see what is said next', async ({ page, browser }) => {
  const kiosk = await atKiosk(page)
  const code = await kiosk.askForCode()
  await expect(kiosk.phoneSheet).toContainText(/Good for [45]:\d\d min/)

  const phone = await device(browser, phoneSize)
  await new CarryOnPage(phone).take(`/carry-on?code=${code}`)
  const chat = new ChatPage(phone)
  await expect(chat.said('Show me rain jackets')).toBeVisible()
  await expect(chat.log).toContainText('Carried on here from the kiosk')
  await expect(phone.getByRole('button', { name: 'Basket, 1 item' })).toBeVisible()

  await expect(page.getByRole('dialog', { name: 'Your phone has it' })).toBeVisible()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await kiosk.say('And boots?')
  await expect(chat.said('And boots?')).toBeVisible()
  await chat.say('In my size?')
  await expect(kiosk.said('In my size?')).toBeVisible()

  await kiosk.finish()
  await chat.say('I am on the bus now')
  await expect(chat.said('I am on the bus now')).toBeVisible()
  await phone.context().close()
})

test('opening the link uses nothing up, and the code works once', async ({ page, browser }) => {
  const kiosk = await atKiosk(page)
  const link = `/carry-on?code=${await kiosk.askForCode()}`
  const first = new CarryOnPage(await device(browser, phoneSize))
  const second = new CarryOnPage(await device(browser, phoneSize))
  await first.open(link)
  await second.take(link)
  await expect(first.code).toHaveValue(/^.. .. ..$/)
  await first.submit.click()
  await expect(first.page.getByText('This code does not work.')).toBeVisible()
  await expect(first.code).toHaveAttribute('aria-invalid', 'true')
  await first.page.context().close()
  await second.page.context().close()
})

test('what began on the website goes on at the kiosk by its code', async ({ page, browser }) => {
  const chat = new ChatPage(page)
  await chat.asGuest()
  await chat.say('Show me umbrellas')
  await page.getByRole('button', { name: 'Add: Storm umbrella' }).click()
  await expect(chat.basket).toContainText('₹1,190')
  const code = await chat.askForCode()
  const kiosk = new KioskPage(await device(browser, standing))
  await kiosk.toCode()
  await kiosk.typeCode('00')
  await kiosk.page.getByRole('button', { name: 'Clear' }).click()
  await expect(kiosk.continue).toBeDisabled()
  await kiosk.typeCode(code)
  await kiosk.continue.click()
  await expect(kiosk.said('Show me umbrellas')).toBeVisible()
  await expect(kiosk.log).toContainText('Picked up from the website')
  await expect(kiosk.basketBar).toContainText('₹1,190')
  // The page sees that its code has been used, and shows it no more.
  await expect(chat.log).toContainText('At the kiosk from the website')
  await expect(page.getByRole('button', { name: 'Get a code' })).toBeVisible()
  await kiosk.page.context().close()
})

test('the QR code on the website leads the phone to the same conversation', async ({ page }) => {
  const chat = new ChatPage(page)
  await chat.asGuest()
  const code = await chat.askForCode()
  await page.getByRole('button', { name: 'Show the QR code' }).click()
  await expect(page.getByRole('img', { name: /A QR code for your phone/ })).toBeVisible()
  await expect(page.getByText(code.replace(/(..)(?=.)/g, '$1 '))).toBeVisible()
})

test('a wrong code says so calmly and goes once it is changed; a keyboard does it all', async ({ page }) => {
  await page.setViewportSize(standing)
  const kiosk = new KioskPage(page)
  await kiosk.toCode()
  await page.keyboard.type('oil 42u9')
  await expect(kiosk.code).toHaveValue('01 14 29')
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert').filter({ hasText: 'This code does not work.' })
  await expect(alert).toBeVisible()
  await page.keyboard.press('Backspace')
  await expect(alert).toBeHidden()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(kiosk.numberTitle).toBeVisible()
})

test('too many tries say how long to wait, and the button waits too', async ({ page }) => {
  await page.clock.install()
  await page.setViewportSize(standing)
  const kiosk = new KioskPage(page)
  await kiosk.toCode()
  await page.route('**/api/session/claim', (route) =>
    route.fulfill({
      status: 429,
      headers: { 'retry-after': '34' },
      json: { type: '/problems/too_many', title: 'Too many requests', status: 429 },
    }),
  )
  await kiosk.typeCode('K7429Q')
  await kiosk.continue.click()
  await expect(page.getByText('That was tried too often. Try again in 34 s')).toBeVisible()
  await expect(kiosk.continue).toBeDisabled()
  await page.clock.runFor(35_000)
  await expect(kiosk.continue).toBeEnabled()
})

test('a code that ran out is shown no more, and a new one is another', async ({ page }) => {
  await page.clock.install()
  const kiosk = await atKiosk(page)
  const code = await kiosk.askForCode()
  // The visitor stays at the screen meanwhile, or it would be cleared.
  for (let minute = 0; minute < 6; minute++) {
    await page.clock.runFor(50_500)
    await kiosk.phoneSheet.getByRole('heading').click()
  }
  await expect(kiosk.phoneSheet).toContainText('This code has run out.')
  await expect(kiosk.phoneSheet.getByRole('img')).toHaveCount(0)
  await kiosk.phoneSheet.getByRole('button', { name: 'New code' }).click()
  await expect(kiosk.phoneSheet.getByRole('img')).toBeVisible()
  await expect(kiosk.phoneSheet).toContainText(/[0-9A-Z]{2} [0-9A-Z]{2} [0-9A-Z]{2}/)
  await expect(kiosk.phoneSheet).not.toContainText(code.replace(/(..)(?=.)/g, '$1 '))
})

test('who signs up on the phone keeps the guest’s conversation, and the kiosk is cleared', async ({
  page,
  browser,
}) => {
  const kiosk = await atKiosk(page)
  const code = await kiosk.askForCode()
  const phone = await device(browser, phoneSize)
  await new CarryOnPage(phone).take(`/carry-on?code=${code}`)
  const chat = new ChatPage(phone)
  await expect(chat.said('Show me rain jackets')).toBeVisible()
  const signIn = new SignInPage(phone)
  await signIn.openSignUp()
  await signIn.signUp({ kind: 'Phone', value: uniquePhone(), password })
  await expect(chat.said('Show me rain jackets')).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Basket, 1 item' })).toBeVisible()
  await expect(kiosk.title).toBeVisible()
  await expect(page.getByText('Monsoon shell')).toHaveCount(0)
  await phone.context().close()
})

test('a guest who signs in keeps words and basket beside those of before; staff see it and can take it back', async ({
  page,
  browser,
  api,
}) => {
  test.slow()
  const phone = uniquePhone()
  await api.post('/api/auth/signup', { data: { phone, password, name: unique('Asha') } })
  const { token } = await (await api.post('/api/auth/login', { data: { phone, password } })).json()
  const headers = bearer(token)
  const { session } = await (await api.post('/api/session/start', { headers, data: { channel: 'website' } })).json()
  const id: string = session.session_id
  await api.post('/api/chat/message', {
    headers: { ...headers, 'x-session-id': id },
    data: { content: 'Boots, please' },
  })

  const chat = new ChatPage(page)
  await chat.asGuest()
  await chat.say('Show me umbrellas')
  await page.getByRole('button', { name: 'Add: Storm umbrella' }).click()
  await expect(chat.basket).toContainText('₹1,190')
  await chat.choose('Sign in to keep this')
  await expect(page).toHaveURL(/\/signin\?next=/)
  await hydrated(page)
  await new SignInPage(page).signIn({ name: phone, password })
  await expect(chat.said('Boots, please')).toBeVisible()
  await expect(chat.said('Show me umbrellas')).toBeVisible()
  await expect(chat.basket).toContainText('Storm umbrella')

  const desk = await device(browser, { width: 1440, height: 900 })
  const signIn = new SignInPage(desk)
  await signIn.open()
  await signIn.signIn({ name: admin.username, password: admin.password })
  await expect(desk).toHaveURL(/\/sessions$/)
  const timeline = new TimelinePage(desk)
  await timeline.open(id)
  await timeline.row('A guest’s conversation from the website joined: 2 messages, 1 in the basket').click()
  await desk.getByRole('button', { name: 'Take the join back' }).click()
  await desk.getByRole('button', { name: 'Take it back' }).click()
  await expect(timeline.row('Staff took a join back')).toBeVisible()
  await expect(timeline.row('Show me umbrellas')).toHaveCount(0)
  await timeline.open(id)
  await expect(timeline.row('Boots, please')).toBeVisible()
  await timeline.row('Staff took a join back').click()
  await desk.getByRole('link', { name: 'Open the other conversation' }).click()
  await expect(timeline.row('Show me umbrellas')).toBeVisible()
  await desk.context().close()

  // The person sees it too.
  await expect(chat.said('Show me umbrellas')).toHaveCount(0)
  await expect(chat.basket).not.toContainText('Storm umbrella')
})

test('a conversation that joined elsewhere offers the page a new beginning', async ({ page, browser }) => {
  const chat = new ChatPage(page)
  await chat.asGuest()
  await chat.say('Show me umbrellas')
  const code = await chat.askForCode()
  const phone = await device(browser, phoneSize)
  await new CarryOnPage(phone).take(`/carry-on?code=${code}`)
  const signIn = new SignInPage(phone)
  await signIn.openSignUp()
  await signIn.signUp({ kind: 'Phone', value: uniquePhone(), password })
  await expect(page.getByRole('heading', { name: 'This conversation is not open here any more' }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: 'How would you like to begin?' })).toBeVisible()
  await phone.context().close()
})

test('the keyboard alone carries on, and the page says what is left behind', async ({ page, browser }) => {
  const kiosk = await atKiosk(page)
  const code = await kiosk.askForCode()
  const elsewhere = await device(browser, phoneSize)
  const chat = new ChatPage(elsewhere)
  await chat.asGuest()
  await chat.say('Show me umbrellas')
  const carryOn = new CarryOnPage(elsewhere)
  // What was said counts once its answer is stored, which is after it can be read.
  await expect(async () => {
    await carryOn.open()
    await expect(elsewhere.getByText('Another conversation is open in this browser.')).toBeVisible({ timeout: 3000 })
  }).toPass()
  await expect(carryOn.code).toBeFocused()
  await elsewhere.keyboard.type(code.slice(0, 3))
  await elsewhere.keyboard.press('Enter')
  await expect(elsewhere.getByText('This code is not whole yet')).toBeVisible()
  await elsewhere.keyboard.type(code.slice(3).toLowerCase())
  await elsewhere.keyboard.press('Enter')
  await expect(chat.said('Show me rain jackets')).toBeVisible()
  await elsewhere.context().close()
})
