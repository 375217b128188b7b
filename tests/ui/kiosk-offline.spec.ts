import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/fixtures'
import { replyElsewhere } from '@/tests/fixtures/reply-elsewhere'
import { expectAccessible } from '@/tests/pages/axe'
import { KioskPage } from '@/tests/pages/kiosk'

test.use({ viewport: { width: 1080, height: 1920 } })

async function begin(page: Page) {
  const kiosk = new KioskPage(page)
  await kiosk.asGuest()
  await kiosk.say('Show me umbrellas')
  await expect(page.getByRole('button', { name: 'Add: Storm umbrella' })).toBeVisible()
  return kiosk
}

/** The session of this browser, as the server has it. */
async function ownSession(page: Page) {
  const headers = { origin: new URL(page.url()).origin }
  const { session } = await (await page.request.post('/api/session/restore', { headers, data: {} })).json()
  return session
}

const said = (kiosk: KioskPage) => kiosk.log.locator('[data-from="person"]')

test('without a network words and the basket wait, nothing is lost unasked, and all of it goes once', async ({
  page,
  context,
}) => {
  const kiosk = await begin(page)
  await context.setOffline(true)
  const banner = page.getByRole('status').filter({ hasText: 'No connection just now.' })
  await expect(banner).toContainText('You can keep typing.')
  await expect(kiosk.question).toHaveAttribute('placeholder', 'Type, we send it later')
  for (const words of ['First offline', 'Second offline']) {
    await kiosk.question.fill(words)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
  }
  await expect(kiosk.said('First offline')).toHaveAttribute('data-state', 'waiting')
  await expect(kiosk.log.getByText('Waiting to send')).toHaveCount(2)
  await page.getByRole('button', { name: 'Add: Storm umbrella' }).click()
  await expect(page.getByText('Your basket changes as soon as we are back.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Basket', exact: true }).click()
  await expect(kiosk.sheet.getByRole('button', { name: 'Go to checkout' })).toBeDisabled()
  await kiosk.sheet.getByRole('button', { name: 'Back to the chat' }).last().click()

  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByRole('alertdialog')).toContainText('2 messages are not sent yet.')
  await page.getByRole('button', { name: 'Stay here' }).click()

  await context.setOffline(false)
  await expect(kiosk.said('Second offline')).toHaveAttribute('data-state', 'sent')
  await expect(banner).toBeHidden()
  await expect(said(kiosk)).toHaveText([/Show me umbrellas/, /First offline/, /Second offline/])
  await expect.poll(async () => (await ownSession(page)).data.cart).toEqual([{ sku: 'UMB-001', quantity: 1 }])
})

test('while the server is away its screen says so and keeps trying', async ({ page }) => {
  const kiosk = await begin(page)
  await page.route('**/api/chat/message', (route) => route.abort())
  await kiosk.question.fill('Are you there?')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The shop’s server is not answering.')).toBeVisible()
  await expect(kiosk.said('Are you there?')).toHaveAttribute('data-state', 'waiting')
  await page.unroute('**/api/chat/message')
  await expect(kiosk.said('Are you there?')).toHaveAttribute('data-state', 'sent')
  await expect(page.getByText('The shop’s server is not answering.')).toBeHidden()
})

test('left alone without a network the warning says what is lost, and the wipe wins', async ({ page, context }) => {
  await page.clock.install()
  const kiosk = await begin(page)
  await context.setOffline(true)
  await kiosk.question.fill('Nobody hears this')
  await page.keyboard.press('Enter')
  await expect(kiosk.said('Nobody hears this')).toHaveAttribute('data-state', 'waiting')
  await page.clock.fastForward(60_500)
  await expect(page.getByRole('alertdialog')).toContainText('1 message is not sent yet')
  await page.clock.fastForward(30_000)
  await expect(page.getByText('This screen stays closed until the sign-out has reached')).toBeVisible()
  expect(await page.content()).not.toContain('Nobody hears this')
  await context.setOffline(false)
  await page.clock.fastForward(4000)
  await expect(kiosk.title).toBeVisible()
})

test('Send turns into Stop while an answer grows, and what it said until then stays', async ({ page, database }) => {
  const kiosk = await begin(page)
  const say = await replyElsewhere(database, (await ownSession(page)).session_id)
  await say('Umbrellas that')
  await expect(kiosk.log).toContainText('Umbrellas that')
  await page.getByRole('button', { name: 'Stop the answer' }).click()
  await say('Umbrellas that', 'stopped')
  await expect(kiosk.log.getByText('Stopped', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
})

test('a guest orders from the basket and sees the receipt on the thread', async ({ page }) => {
  const kiosk = await begin(page)
  await page.getByRole('button', { name: 'Add: Storm umbrella' }).click()
  await page.getByRole('button', { name: 'Basket', exact: true }).click()
  await kiosk.sheet.getByRole('button', { name: 'Go to checkout' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Place this order?' })).toContainText('₹1,190')
  await page.getByRole('button', { name: 'Place the order' }).click()
  const receipt = kiosk.log.getByRole('region', { name: /^Order / })
  await expect(receipt).toContainText('Storm umbrella')
  await expect(kiosk.sheet).toBeHidden()
  await expect(kiosk.basketBar).toContainText('Your basket is empty')
  await expectAccessible(page)
})

test('a chat that ends elsewhere while words are on their way goes on in a new one, and they go once', async ({
  page,
  database,
}) => {
  const kiosk = await begin(page)
  const { session_id: before } = await ownSession(page)
  await page.route(
    '**/api/chat/message',
    async (route) => {
      await database`update sessions set status = 'ended', ended_at = now() where id = ${before}`
      await route.continue()
    },
    { times: 1 },
  )
  await kiosk.question.fill('And daypacks please')
  await page.keyboard.press('Enter')
  await expect(kiosk.said('Show me umbrellas')).toHaveCount(0)
  await expect(kiosk.said('And daypacks please')).toHaveAttribute('data-state', 'sent')
  const { session_id: after } = await ownSession(page)
  expect(after).not.toBe(before)
  const stored =
    await database`select session_id from messages where content = 'And daypacks please' and session_id in (${before}, ${after})`
  expect(stored.map(({ session_id: id }) => id)).toEqual([after])
})

test('a person of the shop can be asked for with a tap', async ({ page }) => {
  const kiosk = await begin(page)
  await page.getByRole('button', { name: 'Ask a person' }).click()
  await expect(kiosk.said('I would like to talk to a person')).toBeVisible()
})
