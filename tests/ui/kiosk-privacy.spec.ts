import type { Page } from '@playwright/test'
import { bearer, expect, test, uniquePhone } from '@/tests/fixtures'
import { KioskPage } from '@/tests/pages/kiosk'
import type { Program } from '@/tests/program'

const draft = 'and in size forty-two'
const idleMs = 60_000
const warnMs = 30_000

test.use({ viewport: { width: 1080, height: 1920 } })

type Left = { token: string; sessionId: string; marks: string[] }

/** A visitor who gave a number, asked, took something, and is still writing. */
async function visit(kiosk: KioskPage): Promise<Left> {
  const { page } = kiosk
  const phone = uniquePhone()
  const started = page.waitForResponse('**/api/session/start')
  await kiosk.withNumber(phone)
  const { session } = await (await started).json()
  await kiosk.say('Show me rain jackets')
  await page.getByRole('button', { name: 'Add: Monsoon shell' }).click()
  await expect(kiosk.basketBar).toContainText('1 item')
  await kiosk.question.fill(draft)
  const token = (await page.context().cookies()).find(({ name }) => name === 'tl_session')?.value ?? ''
  expect(token).not.toBe('')
  const marks = [
    phone.slice(3),
    `ending ${phone.slice(-4)}`,
    'rain jackets',
    'Monsoon shell',
    draft,
    session.session_id,
  ]
  return { token, sessionId: session.session_id, marks }
}

/** All that a page and its browser hold that a script can read. */
async function heldBy(page: Page) {
  const held = await page.evaluate(async () => {
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name)
        return Promise.all((await cache.keys()).map(async (key) => (await cache.match(key))?.text()))
      }),
    )
    return {
      dom: document.documentElement.outerHTML,
      typed: [...document.querySelectorAll('input')].map(({ value }) => value),
      local: { ...localStorage },
      tab: { ...sessionStorage },
      databases: await indexedDB.databases(),
      cached,
      address: location.href,
      state: history.state,
      name: window.name,
    }
  })
  return JSON.stringify({ ...held, cookies: await page.context().cookies() })
}

/** Nothing of a visitor is left: not on the server's side of the screen, not in the browser, not behind its buttons. */
async function expectForgotten(kiosk: KioskPage, api: Program, { token, sessionId, marks }: Left) {
  const { page } = kiosk
  await expect(kiosk.title).toBeVisible()
  const answer = await api.get(`/api/sessions/${sessionId}`, { headers: bearer(token) })
  expect([401, 404]).toContain(answer.status())
  const expectNoMark = async () => {
    const held = await heldBy(page)
    for (const mark of marks) expect(held).not.toContain(mark)
  }
  await expectNoMark()
  await page.goBack()
  await expectNoMark()
  await page.goForward()
  await expect(kiosk.title).toBeVisible()
  await expectNoMark()
  await page.getByRole('button', { name: 'Browse without signing in' }).click()
  await expect(kiosk.question).toHaveValue('')
  await expect(kiosk.basketBar).toContainText('Your basket is empty')
  await expectNoMark()
}

test('left alone the screen warns, and then forgets its visitor within a second', async ({ page, api }) => {
  await page.goto('/privacy')
  await page.clock.install()
  const kiosk = new KioskPage(page)
  const left = await visit(kiosk)
  const entries = await page.evaluate(() => history.length)
  const warning = page.getByRole('alertdialog', { name: 'Still there?' })
  await page.clock.fastForward(idleMs + 500)
  await expect(warning).toContainText(/(30|2\d) seconds/)
  await page.clock.fastForward(12_000)
  await expect(warning).toContainText(/ 1?\d seconds?/)
  await page.mouse.click(20, 20)
  await expect(warning).toBeHidden()
  await expect(kiosk.question).toHaveValue(draft)

  await page.clock.fastForward(idleMs + 500)
  await warning.getByRole('button', { name: 'I am still here' }).click()
  await expect(warning).toBeHidden()

  await page.clock.fastForward(idleMs + warnMs)
  const since = Date.now()
  await expect(kiosk.log).toHaveCount(0)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  expect(Date.now() - since).toBeLessThan(1000)
  expect(await page.evaluate(() => history.length)).toBe(entries)
  await expectForgotten(kiosk, api, left)
})

test('Finish forgets', async ({ page, api }) => {
  await page.goto('/privacy')
  const kiosk = new KioskPage(page)
  const left = await visit(kiosk)
  await kiosk.finish()
  await expectForgotten(kiosk, api, left)
})

test('a sign-out elsewhere clears the screen by itself', async ({ page, api }) => {
  await page.goto('/privacy')
  const kiosk = new KioskPage(page)
  const left = await visit(kiosk)
  expect((await api.post('/api/auth/logout', { headers: bearer(left.token) })).status()).toBe(204)
  await expectForgotten(kiosk, api, left)
})

test('a browser that slept forgets as soon as it wakes, before the touch that woke it does anything', async ({
  page,
}) => {
  await page.clock.install()
  const kiosk = new KioskPage(page)
  await visit(kiosk)
  const now = await page.evaluate(() => Date.now())
  // Time goes on and no timer runs.
  await page.clock.setSystemTime(now + idleMs + warnMs)
  await page.keyboard.press('a')
  await expect(kiosk.title).toBeVisible()
})

test('what is typed before a chat is forgotten too, and the next visitor begins in the first language', async ({
  page,
}) => {
  await page.clock.install()
  const kiosk = new KioskPage(page)
  await kiosk.toNumber()
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await page.keyboard.type('98123')
  await expect(page.getByRole('textbox', { name: 'Ihre Nummer' })).toHaveValue('98123')
  await page.clock.fastForward(idleMs + 500)
  await expect(page.getByRole('alertdialog', { name: 'Sind Sie noch da?' })).toBeVisible()
  await page.clock.fastForward(warnMs)
  await expect(kiosk.title).toBeVisible()
  expect(await heldBy(page)).not.toContain('98123')
  await page.getByRole('radio', { name: 'हिन्दी' }).click()
  await expect(page.getByRole('button', { name: 'शुरू करने के लिए छुएँ' })).toBeVisible()
  await page.clock.fastForward(idleMs + 500)
  await expect(kiosk.title).toBeVisible()
  await page.getByRole('button', { name: 'Touch to start' }).click()
  await expect(kiosk.number).toHaveValue('')
})

test('who sends the chat to their phone need not touch the screen, which clears itself once the phone has it', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.clock.install()
  const kiosk = new KioskPage(page)
  await visit(kiosk)
  await page.clock.fastForward(idleMs + 500)
  await page.getByRole('button', { name: 'Send it to my phone and finish' }).click()
  const code = await kiosk.readCode()
  await page.clock.fastForward(idleMs + warnMs)
  await expect(kiosk.phoneSheet).toBeVisible()
  const phone = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
  const data = { code, channel: 'website' }
  const origin = new URL(page.url()).origin
  expect((await phone.request.post('/api/session/claim', { headers: { origin }, data })).status()).toBe(200)
  await page.clock.fastForward(6000)
  await expect(kiosk.title).toBeVisible()
  await phone.close()
})

test('a page that was closed brings its visitor back only while the server counts them as there', async ({
  page,
  context,
  database,
}) => {
  const first = new KioskPage(page)
  const { sessionId } = await visit(first)
  const holds = () => database<{ present_until: Date | null }[]>`
    select present_until from session_tokens where session_id = ${sessionId}`
  await expect.poll(async () => (await holds())[0]?.present_until).not.toBeNull()
  await page.close()

  const second = new KioskPage(await context.newPage())
  await second.page.goto('/kiosk')
  await expect(second.said('Show me rain jackets')).toBeVisible()
  await second.page.close()

  await database`update session_tokens set present_until = now() - interval '1 second' where session_id = ${sessionId}`
  const third = new KioskPage(await context.newPage())
  await third.open()
  await expect(third.title).toBeVisible()
  await expect(third.log).toHaveCount(0)
})

test('without a connection the wipe comes first, and nobody is let in until the server has heard of it', async ({
  page,
  api,
}) => {
  await page.goto('/privacy')
  const kiosk = new KioskPage(page)
  const left = await visit(kiosk)
  await page.route('**/api/session/leave', (route) => route.abort())
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await page.getByRole('button', { name: 'Finish and clear' }).click()
  await expect(page.getByText('This screen stays closed until the sign-out has reached')).toBeVisible()
  const restores: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/session/restore')) restores.push(request.url())
  })
  await page.reload()
  await expect(page.getByText('This screen stays closed until the sign-out has reached')).toBeVisible()
  for (const mark of left.marks) expect(await page.content()).not.toContain(mark)
  expect(restores).toEqual([])
  await page.unroute('**/api/session/leave')
  await expectForgotten(kiosk, api, left)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
})

test('a start that is answered after its visitor has gone is nobody’s', async ({ page }) => {
  await page.clock.install()
  const kiosk = new KioskPage(page)
  await kiosk.open()
  let answer = () => {}
  const asked = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/session/start', async (route) => {
    await asked
    await route.continue().catch(() => {})
  })
  const sent = page.waitForRequest('**/api/session/start')
  await page.getByRole('button', { name: 'Browse without signing in' }).click()
  const settled = (await sent).response().catch(() => null)
  await page.clock.fastForward(idleMs + 500)
  answer()
  await settled
  await expect(kiosk.title).toBeVisible()
  await expect(kiosk.log).toHaveCount(0)
  await page.reload()
  await expect(kiosk.title).toBeVisible()
  await expect(kiosk.log).toHaveCount(0)
})
