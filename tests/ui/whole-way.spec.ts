import { bearer, expect, heardBy, keys, test } from '@/tests/fixtures'
import { newNumber, said, signed, whatsappDelivery } from '@/tests/fixtures/messenger-deliveries'
import { expectAccessible } from '@/tests/pages/axe'
import { CarryOnPage } from '@/tests/pages/carry-on'
import { ChatPage } from '@/tests/pages/chat'
import { KioskPage } from '@/tests/pages/kiosk'
import { heldSession, staffMember } from '@/tests/pages/step-in'
import { TimelinePage } from '@/tests/pages/timeline'
import type { Program } from '@/tests/program'

/** A text that WhatsApp brings from a number. */
async function write(api: Program, from: string, body: string) {
  const delivery = whatsappDelivery({ messages: [said.text({ from, body })] })
  const headers = { 'content-type': 'application/json', ...signed(delivery) }
  const answer = await api.post('/api/channels/whatsapp', { headers, data: Buffer.from(delivery) })
  expect(answer.status()).toBe(200)
}

test('one session goes from the kiosk to WhatsApp, to the website, to a person, and through the pipeline', async ({
  page,
  context,
  browser,
  api,
}) => {
  test.slow()
  await page.setViewportSize({ width: 1080, height: 1920 })
  const kiosk = new KioskPage(page)
  await kiosk.asGuest()
  const id = await heldSession(context)
  await kiosk.say('Show me rain jackets')
  const code = await kiosk.askForCode()

  const from = newNumber()
  await write(api, from, code)
  await expect.poll(async () => (await heardBy(from)).length).toBeGreaterThan(0)
  await write(api, from, 'Is the blue one in stock?')
  await expect(kiosk.said('Is the blue one in stock?')).toBeVisible()
  await expect.poll(async () => (await heardBy(from)).length).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Stay here' }).click()
  const another = await kiosk.askForCode()

  const website = await browser.newContext()
  const phone = await website.newPage()
  await new CarryOnPage(phone).take(`/carry-on?code=${another}`)
  const chat = new ChatPage(phone)
  await expect(chat.said('Show me rain jackets')).toBeVisible()
  await expect(chat.said('Is the blue one in stock?')).toBeVisible()
  await phone.getByRole('switch', { name: /help train the assistant/ }).click()
  await chat.say('I would like to talk to a person')

  const maya = await staffMember(api, 'Maya')
  await maya.call(`/api/sessions/${id}/take`)
  await expect(chat.log).toContainText('Maya, from the team, is with you now')
  await maya.call(`/api/sessions/${id}/messages`, { content: 'I have put one aside for you.' })
  await expect(chat.log).toContainText('I have put one aside for you.')
  await maya.call(`/api/sessions/${id}/hand-back`)

  await chat.finish()
  const runs = async () => {
    const answer = await api.get(`/api/pipeline/runs?sessionId=${id}`, { headers: bearer(keys.admin()) })
    return (await answer.json()).items.map(({ status }: { status: string }) => status)
  }
  await expect.poll(runs).toEqual(['completed'])

  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const staff = await desk.newPage()
  await maya.signIn(staff)
  const timeline = new TimelinePage(staff)
  await timeline.open(id)
  for (const words of ['Show me rain jackets', 'Is the blue one in stock?', 'Maya took over', 'I have put one aside']) {
    await expect(timeline.row(words)).toBeVisible()
  }
  await expect(staff.getByText('WhatsApp').first()).toBeVisible()
  await expectAccessible(staff)
  await staff.screenshot({ path: test.info().outputPath('timeline.png') })
  await desk.close()
  await website.close()
})
