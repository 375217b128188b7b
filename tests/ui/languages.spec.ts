import { admin } from '@/tests/app-server'
import { bearer, expect, test, unique } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { gotoHydrated } from '@/tests/pages/hydrated'
import { expectSpoken, speak } from '@/tests/pages/languages'
import { greet, rememberWishes } from '@/tests/pages/memory'
import { OwnData } from '@/tests/pages/own-data'
import { SignInPage } from '@/tests/pages/sign-in'

const open = {
  '/': { de: 'Ein Gespräch,an jedem Ort.', hi: 'एक बातचीत,हर जगह।' },
  '/signin': { de: 'Anmelden', hi: 'साइन इन करें' },
  '/signup': { de: 'Konto anlegen', hi: 'खाता बनाएँ' },
  '/reset': { de: 'Neues Passwort setzen', hi: 'नया पासवर्ड रखें' },
  '/privacy': { de: 'Was wir aufbewahren', hi: 'हम क्या रखते हैं' },
  '/carry-on': { de: 'Hier weitermachen', hi: 'यहाँ जारी रखें' },
  '/no/such/page': { de: 'Seite nicht gefunden', hi: 'पन्ना नहीं मिला' },
}

for (const [path, heading] of Object.entries(open)) {
  test(`${path} in German and Hindi`, async ({ page }) => {
    for (const locale of ['de', 'hi'] as const) {
      await speak(page, locale)
      await expectSpoken(page, path, locale, heading[locale])
    }
  })
}

const own = {
  de: {
    account: 'Ihr Konto',
    conversations: 'Ihre Gespräche',
    memory: 'Was wir uns merken',
    journal: 'Tagebuch',
    line: 'Kiosk, läuft',
    wish: 'Gesucht: Regenschirm',
    erase: 'Alles löschen',
    word: 'LÖSCHEN',
    confirm: 'Für immer löschen',
  },
  hi: {
    account: 'आपका खाता',
    conversations: 'आपकी बातचीत',
    memory: 'हमें क्या याद है',
    journal: 'डायरी',
    line: 'कियोस्क, जारी',
    wish: 'तलाश: छाता',
    erase: 'सब कुछ मिटाएँ',
    word: 'मिटाना',
    confirm: 'हमेशा के लिए मिटाएँ',
  },
}

for (const locale of ['de', 'hi'] as const) {
  test(`the pages about oneself, in ${locale}`, async ({ page, api, database }) => {
    const visitor = new OwnData(page)
    const words = own[locale]
    const username = unique('speaks')
    const { headers } = await visitor.signUp(api, username)
    const started = await (await api.post('/api/session/start', { headers, data: { channel: 'kiosk' } })).json()
    const { messageId } = await greet(api, bearer(started.session_token))
    await rememberWishes(database, messageId, ['umbrella'])
    await visitor.signIn(username, '/account')
    await speak(page, locale)
    await expectSpoken(page, '/conversations', locale, words.conversations)
    await expect(page.getByRole('img', { name: words.line })).toBeVisible()
    await expectSpoken(page, '/memory', locale, words.memory)
    await expect(page.getByText(words.wish, { exact: true })).toBeVisible()
    await expectSpoken(page, '/journal', locale, words.journal)
    await expectSpoken(page, '/account', locale, words.account)
    await page.getByRole('button', { name: words.erase }).click()
    await visitor.dialog.getByRole('textbox').fill(words.word)
    await expect(visitor.dialog.getByRole('button', { name: words.confirm })).toBeEnabled()
  })
}

test('the language changes in place, and what is typed stays', async ({ page }) => {
  const signIn = new SignInPage(page)
  await signIn.open()
  await signIn.name.fill('asha')
  await signIn.password.fill('half a passw')
  await page.getByRole('button', { name: 'Language: English' }).click()
  await page.getByRole('menuitem', { name: 'हिन्दी' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'साइन इन करें' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi')
  await expect(page).toHaveTitle('साइन इन करें · Throughline')
  await page.getByRole('button', { name: 'भाषा: हिन्दी' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('d')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
  await expect(page.getByLabel('Telefon, E-Mail oder Benutzername')).toHaveValue('asha')
  await expect(page.getByLabel('Passwort', { exact: true })).toHaveValue('half a passw')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
})

test('a browser that asks for German gets it, and the pages of staff stay English', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'de-AT' })
  const page = await context.newPage()
  await gotoHydrated(page, '/signin')
  await page.getByLabel('Telefon, E-Mail oder Benutzername').fill(admin.username)
  await page.getByLabel('Passwort', { exact: true }).fill(admin.password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: /Admin$/ }).click()
  await page.getByRole('link', { name: 'Your account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ihr Konto' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await context.close()
})

const chatIn = {
  de: { guest: 'Als Gast weiter', write: 'Ihre Nachricht', say: 'Zeigen Sie mir Regenschirme', price: /^[\d,.]+\s€$/ },
  hi: { guest: 'बिना साइन इन किए जारी रखें', write: 'आपका संदेश', say: 'छाता दिखाइए', price: /^₹[\d,]+$/ },
}

for (const locale of ['de', 'hi'] as const) {
  test(`the chat and its answers, in ${locale}`, async ({ page }) => {
    const words = chatIn[locale]
    await speak(page, locale)
    await gotoHydrated(page, '/chat')
    await page.getByRole('button', { name: words.guest }).click()
    const message = page.getByRole('textbox', { name: words.write })
    await message.fill(words.say)
    await message.press('Enter')
    const cards = page.getByRole('log').locator('.tl-product')
    await expect(cards.first()).toBeVisible()
    await expect(cards.first().locator('.tl-price')).toHaveText(words.price)
    // No English word of the product's own has been left on the page.
    await expect(page.locator('body')).not.toContainText(/\b(Basket|Conversation|Send|Sign|Carry|Add)\b/)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
  })
}

test('the chat changes its language where it stands, and keeps what is being written', async ({ page }) => {
  await gotoHydrated(page, '/chat')
  await page.getByRole('button', { name: 'Carry on as a guest' }).click()
  await page.getByRole('textbox', { name: 'Your message' }).fill('Half a thou')
  await page.getByRole('button', { name: 'Language: English' }).click()
  await page.getByRole('menuitem', { name: 'Deutsch' }).click()
  const message = page.getByRole('textbox', { name: 'Ihre Nachricht' })
  await expect(message).toHaveValue('Half a thou')
  await message.fill('ok')
  await message.press('Enter')
  await expect(page.getByRole('log').locator('[data-from="assistant"]')).toHaveAttribute('data-state', 'sent')
  await expect(page.getByRole('log').locator('[data-from="assistant"]')).toContainText(/\b(Sie|Ihnen|ich|nicht)\b/)
})
