import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { ChatPage } from '@/tests/pages/chat'
import { KioskPage } from '@/tests/pages/kiosk'
import { SessionsPage } from '@/tests/pages/sessions'
import { HeldTimeline, heldSession, staffMember } from '@/tests/pages/step-in'
import { TimelinePage } from '@/tests/pages/timeline'

test('who asks for a person gets one: staff take the session, answer with a saved reply and hand back, all of it seen as it happens', async ({
  page,
  browser,
  api,
}) => {
  test.slow()
  const visitor = await browser.newContext()
  const chat = new ChatPage(await visitor.newPage())
  await chat.asGuest()
  await chat.say('I would like to talk to a person')
  const id = await heldSession(visitor)
  const maya = await staffMember(api, 'Maya')
  const reply = unique('here')
  const saved = { name: reply, locale: 'en', content: 'I am {me}. One moment, {name}.' }
  await api.post('/api/saved-replies', { headers: bearer(keys.admin()), data: saved })

  await maya.signIn(page)
  const sessions = new SessionsPage(page)
  await sessions.open(`?q=${id}`)
  await expect(sessions.row('Needs help')).toContainText('waits')
  await page.getByRole('button', { name: 'Take over from the assistant: Guest' }).click()
  await expect(chat.log).toContainText('Maya, from the team, is with you now')
  await expect(sessions.row('You')).toBeVisible()
  await sessions.open('?mine=true')
  await expect(sessions.rows).toHaveCount(1)

  const timeline = new TimelinePage(page)
  const held = new HeldTimeline(page)
  await timeline.open(id)
  await expect(held.who).toContainText('You are with them, taken')
  await chat.message.fill('Which')
  await expect(held.dock).toContainText('They are writing')
  await chat.say('Which size runs large?')
  await expect(timeline.row('Which size runs large?')).toBeVisible()
  await expect(chat.said('Which size runs large?')).toContainText('Seen')
  await expect(chat.log.getByRole('article').last()).toContainText('Which size runs large?')
  await expect(page.getByRole('region', { name: 'Waits for an answer' })).toBeVisible()

  await page.keyboard.press('w')
  await held.field.fill(`/${reply}`)
  await expect(chat.log).toContainText('Maya is writing')
  await expect(page.getByRole('option', { name: reply })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  // Whoever is a guest has no name: that is the next thing to write.
  await expect(held.field).toHaveValue('I am Maya. One moment, {name}.')
  await page.keyboard.type('please')
  await page.keyboard.press('Control+Enter')
  await expect(chat.log).toContainText('I am Maya. One moment, please.')
  await expect(timeline.row('One moment, please.')).toContainText('Read')
  await expectAccessible(chat.page)

  await held.who.click()
  await page.keyboard.press('h')
  await expect(chat.log).toContainText('Maya has left; the assistant is back')
  await expect(held.who).toHaveCount(0)
  await expect(timeline.row('Maya handed back')).toBeVisible()
  await chat.say('Show me umbrellas')
  await expect(chat.log.getByRole('article').filter({ hasText: 'Assistant:' }).last()).toContainText('umbrella')
  await visitor.close()
})

test('a session that a colleague has is taken from them only when that is meant', async ({ page, api }) => {
  const [maya, jonas] = [await staffMember(api, 'Maya'), await staffMember(api, 'Jonas')]
  const start = await api.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  const { session } = await start.json()
  await jonas.call(`/api/sessions/${session.session_id}/take`)
  await maya.signIn(page)
  const timeline = new TimelinePage(page)
  const held = new HeldTimeline(page)
  await timeline.open(session.session_id)
  await expect(held.who).toContainText('Jonas is with them')
  await page.keyboard.press('h')
  const asked = page.getByRole('alertdialog', { name: 'Take over from Jonas?' })
  await asked.getByRole('button', { name: 'Leave it' }).click()
  await expect(held.who).toContainText('Jonas is with them')
  await held.who.getByRole('button', { name: 'Take over from Jonas' }).click()
  await asked.getByRole('button', { name: 'Take over from Jonas' }).click()
  await expect(held.who).toContainText('You are with them')
  await expect(timeline.row('Maya took over')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(held.who).toHaveCount(0)
})

test('at the kiosk it is said who answers, and a note on a known problem comes into the chat, once', async ({
  page,
  context,
  api,
}) => {
  await page.setViewportSize({ width: 1080, height: 1920 })
  const kiosk = new KioskPage(page)
  await kiosk.asGuest()
  const id = await heldSession(context)
  const maya = await staffMember(api, 'Maya')
  await maya.call(`/api/sessions/${id}/take`)
  await expect(kiosk.log).toContainText('Maya, from the team, is with you now')
  await expect(page.getByPlaceholder('Write to Maya')).toBeVisible()
  await maya.call(`/api/sessions/${id}/hand-back`)
  await expect(kiosk.log).toContainText('Maya has left; the assistant is back')

  const sessionToken = (await context.cookies()).find(({ value }) => value.startsWith('tls_'))?.value
  const fingerprint = unique('payment')
  const eventData = { fingerprint, errorType: 'payment', errorMessage: 'refused' }
  const headers = bearer(keys.admin())
  const hit = () => api.post('/api/session-log', { data: { sessionToken, eventType: 'error', eventData } })
  await hit()
  const note = { note: 'Cards are refused just now. Please pay at the counter.' }
  const change = () => api.patch(`/api/errors/${fingerprint}`, { headers, data: note })
  await expect.poll(async () => (await change()).status()).toBe(200)
  await expect(kiosk.log.getByText(note.note)).toHaveCount(1)
  await hit()
  await expectAccessible(page)
  await expect(kiosk.log.getByText(note.note)).toHaveCount(1)
})
