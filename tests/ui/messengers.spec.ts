import { expect, heardBy, test } from '@/tests/fixtures'
import {
  newChat,
  newNumber,
  said,
  signed,
  telegramSecret,
  updates,
  whatsappDelivery,
} from '@/tests/fixtures/messenger-deliveries'
import { expectAccessible } from '@/tests/pages/axe'
import { ChatPage } from '@/tests/pages/chat'
import { KioskPage } from '@/tests/pages/kiosk'
import type { Program } from '@/tests/program'

async function write(api: Program, from: string, body: string) {
  const delivery = whatsappDelivery({ messages: [said.text({ from, body })] })
  const headers = { 'content-type': 'application/json', ...signed(delivery) }
  const answer = await api.post('/api/channels/whatsapp', { headers, data: Buffer.from(delivery) })
  expect(answer.status()).toBe(200)
}

test('a guest goes on in WhatsApp by the website’s link, and sees here what is said there', async ({ page, api }) => {
  const chat = new ChatPage(page)
  await chat.asGuest()
  await chat.say('Show me umbrellas')
  await page.getByRole('button', { name: 'Carry on in WhatsApp' }).click()
  const link = page.getByRole('link', { name: 'Open WhatsApp' })
  await expect(page.getByRole('link', { name: 'Open Telegram' })).toBeVisible()
  await expectAccessible(page)
  const url = new URL((await link.getAttribute('href')) ?? '')
  expect(url.origin + url.pathname).toBe('https://wa.me/911140001234')
  const from = newNumber()
  await write(api, from, url.searchParams.get('text') ?? '')
  await expect(chat.log).toContainText('WhatsApp')
  await write(api, from, 'And a tent?')
  await expect(chat.said('And a tent?')).toBeVisible()
  await expect.poll(async () => (await heardBy(from)).length).toBe(2)
})

test('a kiosk’s QR code leads into the messenger that is chosen, and the kiosk sees that it was taken', async ({
  page,
  api,
}) => {
  await page.setViewportSize({ width: 1080, height: 1920 })
  const kiosk = new KioskPage(page)
  await kiosk.asGuest()
  const code = await kiosk.askForCode()
  const path = kiosk.phoneSheet.getByRole('img').locator('path')
  const before = await path.getAttribute('d')
  await kiosk.phoneSheet.getByRole('radio', { name: 'Telegram' }).click()
  await expect(kiosk.phoneSheet).toContainText('then send Telegram the message that is ready')
  await expect(path).not.toHaveAttribute('d', before ?? '')
  await expectAccessible(page)
  const start = updates.text({ chat: newChat(), text: `/start ${code}` })
  await api.post('/api/channels/telegram', { headers: telegramSecret(), data: start })
  await expect(page.getByRole('dialog', { name: 'Your phone has it' })).toBeVisible()
})
