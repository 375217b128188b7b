import { readFile } from 'node:fs/promises'
import { bearer, expect, test, unique } from '@/tests/fixtures'
import { stoppedJourney } from '@/tests/pages/pipeline'
import { logEvents, sendMessage, startGuest } from '@/tests/pages/sessions'
import { signInAdmin } from '@/tests/pages/sign-in'
import { TimelinePage } from '@/tests/pages/timeline'
import { broken, workshop } from '@/tests/pages/workshop'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

test('everything that happened stands on one thread in plain words', async ({ page, api }) => {
  const { id, token } = await workshop(api)
  const timeline = new TimelinePage(page)
  await timeline.open(id)
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Nair' })).toBeVisible()
  await expect(page.getByRole('banner').or(page.locator('header')).filter({ hasText: token })).toContainText('Workshop')
  await expect(timeline.rows).toHaveText([
    /Started in the workshop/,
    /Did opened/,
    /Step Choose\s+Provision/,
    /Did number_selected provider twilio/,
    /Called POST \/api\/deploy 403812 ms/,
    /Account not authorised deploy_failed3 times in 9 s/,
    /State ready false\s+true/,
    /Logged quiz_answered score 4/,
  ])
  await expect(timeline.steps).toHaveText([/Choose\s*30 s/, /Provision.*, 3 errors/])
  await expect(timeline.spine).toContainText('Live')
})

test('a row opens into its context and data, and its address opens it again', async ({ page, api }) => {
  const { id } = await workshop(api)
  const timeline = new TimelinePage(page)
  await timeline.open(id)
  await timeline.row('Account not authorised').getByRole('button').click()
  const detail = timeline.detail('Account not authorised')
  await expect(detail).toContainText(/Error, \d\d:\d\d:\d\d\.\d{3}, in the workshop/)
  await expect(detail).toContainText('3 times, last at')
  await expect(timeline.json.locator('[data-bad]')).toHaveText([/errorType/, /statusCode/, /errorMessage/])
  await expect(page).toHaveURL(/event=\d+/)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await detail.getByRole('button', { name: 'Copy link' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await detail.getByRole('button', { name: 'Copy JSON' }).click()
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
  expect(copied).toMatchObject({ event_type: 'error', event_data: broken })
  await page.keyboard.press('Escape')
  await expect(detail).toHaveCount(0)
  await page.goto(link)
  await expect(detail).toBeVisible()
  await expect(timeline.selected).toBeInViewport()
})

test('the tail draws each row once, sticks to the end, and waits while somebody reads above', async ({ page, api }) => {
  const { id, who } = await workshop(api)
  const act = (n: number) => ({ ...who, eventType: 'action', eventData: { actionName: `act_${n}_end` } })
  await logEvents(
    api,
    Array.from({ length: 40 }, (_, n) => ({ ...act(n), ago: 10 - n / 10 })),
  )
  const timeline = new TimelinePage(page)
  await timeline.open(id)
  await expect(timeline.row('act_39_end')).toBeInViewport()
  await logEvents(api, [act(40)])
  await expect(timeline.row('act_40_end')).toBeInViewport()
  await expect(timeline.row('act_40_end')).toHaveCount(1)
  await timeline.spine.hover()
  await page.mouse.wheel(0, -600)
  await expect(page.getByRole('button', { name: 'Go to now' })).toBeVisible()
  await logEvents(api, [act(41), act(42)])
  await page.getByRole('button', { name: '2 new, go to now' }).click()
  await expect(timeline.row('act_42_end')).toBeInViewport()
  await expect(page.getByRole('button', { name: /go to now/i })).toHaveCount(0)
})

test('a tail that was off or cut takes up every row where it was left', async ({ page, api }) => {
  const { id, who } = await workshop(api)
  const act = (n: number) => ({ ...who, eventType: 'action', eventData: { actionName: `act_${n}_end` } })
  const timeline = new TimelinePage(page)
  await timeline.open(id)
  await logEvents(api, [act(1)])
  await expect(timeline.row('act_1_end')).toHaveCount(1)
  await timeline.tail.click()
  await expect(timeline.spine).toContainText('Live tail is off')
  await logEvents(api, [act(2)])
  await page.route('**/api/session-log/stream*', (route) => route.abort())
  await timeline.tail.click()
  await expect(page.getByText(/Live tail dropped at \d\d:\d\d:\d\d/)).toBeVisible()
  await expect(page.getByText(/Reconnecting, try \d/)).toBeVisible()
  await logEvents(api, [act(3)])
  await page.unroute('**/api/session-log/stream*')
  for (const n of [1, 2, 3]) await expect(timeline.row(`act_${n}_end`)).toHaveCount(1)
  await expect(page.getByText(/Live tail dropped/)).toHaveCount(0)
})

test('kinds, words and the visible part filter together and stay in the address', async ({ page, api }) => {
  const { id } = await workshop(api)
  const timeline = new TimelinePage(page)
  await timeline.open(id)
  await expect(timeline.kind(/^All 10$/)).toBeChecked()
  await expect(timeline.kind(/^Chat/)).toHaveCount(0)
  await timeline.kind(/^Errors 3$/).click()
  await expect(timeline.rows).toHaveCount(1)
  await expect(timeline.spine).toContainText('7 events are hidden by the filters')
  await timeline.kind(/^All/).click()
  await timeline.find.fill('twilio')
  await expect(timeline.rows).toHaveText([/number_selected/])
  await page.reload()
  await expect(timeline.rows).toHaveText([/number_selected/])
  await timeline.find.fill('')
  await timeline.handle('Start').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page).toHaveURL(/from=2/)
  await expect(timeline.row('opened')).toHaveCount(0)
  await expect(timeline.row('number_selected')).toHaveCount(1)
  await timeline.find.fill('nowhere to be found')
  await expect(page.getByText('10 events are hidden by your filters')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(timeline.rows).toHaveCount(8)
})

test('the keyboard alone walks, finds errors, follows and filters', async ({ page, api }) => {
  const { id } = await workshop(api)
  const timeline = new TimelinePage(page)
  await timeline.open(id)
  await page.keyboard.press('e')
  await expect(timeline.selected).toBeFocused()
  await expect(timeline.selected).toHaveAccessibleName(/Account not authorised/)
  await page.keyboard.press('j')
  await expect(timeline.selected).toHaveAccessibleName(/State ready/)
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(timeline.selected).toHaveAccessibleName(/Called POST/)
  await page.keyboard.press('Escape')
  await expect(timeline.selected).toHaveCount(0)
  await page.keyboard.press('t')
  await expect(timeline.tail).not.toBeChecked()
  await page.keyboard.press('f')
  await expect(timeline.kind(/^All/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(timeline.kind(/^Steps/)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(timeline.kind(/^Steps/)).toBeChecked()
  await page.keyboard.press('[')
  await expect(page).toHaveURL(/from=/)
  await page.keyboard.press('/')
  await expect(timeline.find).toBeFocused()
})

test('steps and diamonds lead to their place', async ({ page, api }) => {
  const { id } = await workshop(api)
  const timeline = new TimelinePage(page)
  await timeline.open(id, '?kind=actions')
  await timeline.steps.filter({ hasText: 'Provision' }).getByRole('button').click()
  await expect(timeline.row(/Step Choose/).getByRole('button')).toBeFocused()
  await expect(timeline.kind(/^All/)).toBeChecked()
  await page
    .getByRole('button', { name: /^\d errors? at/ })
    .first()
    .click()
  await expect(timeline.selected).toHaveAccessibleName(/Account not authorised/)
})

test('a session is taken away as a file, whole or as filtered', async ({ page, api }) => {
  const { id, token } = await workshop(api)
  const timeline = new TimelinePage(page)
  await timeline.open(id, '?kind=errors')
  const read = async (words: string) => readFile(await (await timeline.export(words)).path(), 'utf8')
  const some = JSON.parse(await read('These 3 as JSON'))
  expect(some.events.map((entry: { event_type: string }) => entry.event_type)).toEqual(['error', 'error', 'error'])
  expect((await read('These 3 as CSV')).split('\n')[0]).toBe(
    'event_id,session_id,session_token,event_type,event_data,created_at,occurred_at,student_email,student_name,client_event_id',
  )
  expect(JSON.parse(await read('All 10 as JSON')).events).toHaveLength(10)
  const lines = (await read('All 10 as NDJSON')).trim().split('\n')
  expect(lines).toHaveLength(10)
  expect(JSON.parse(lines[9] ?? '')).toMatchObject({ session_token: token, event_type: 'quiz_answered' })
})

test('a chat shows its words and where it was carried on', async ({ page, api }) => {
  const guest = await startGuest(api, 'kiosk')
  await sendMessage(api, guest, 'Do you have umbrellas?')
  const timeline = new TimelinePage(page)
  await timeline.open(guest.id)
  await expect(timeline.rows.nth(0)).toContainText('Started at the kiosk')
  await expect(timeline.rows.nth(1)).toContainText('Do you have umbrellas?')
  await expect(timeline.rows.nth(2)).toContainText('Assistant')
  await api.post('/api/session/restore', { headers: bearer(guest.token), data: { channel: 'website' } })
  await expect(timeline.row('Carried on on the website')).toBeVisible()
  await sendMessage(api, guest, 'And in blue?')
  await expect(timeline.row('And in blue?')).toBeVisible()
  await api.post('/api/session/end', { headers: bearer(guest.token) })
  await expect(timeline.row('Session Ended')).toBeVisible()
  await expect(timeline.row(/Pipeline Completed/)).toBeVisible()
  await expect(timeline.spine).toContainText('Done, it ended on the website')
})

test('the words of a companion never reach the page', async ({ page, api }) => {
  const guest = await startGuest(api, 'website', 'reflection_buddy')
  const planted = unique('planted')
  await sendMessage(api, guest, `I feel ${planted}`)
  const timeline = new TimelinePage(page)
  await timeline.open(guest.id)
  await expect(timeline.row('private, words are hidden')).toHaveCount(2)
  expect(await page.content()).not.toContain(planted)
  const answer = await page.request.get(`/api/sessions/${guest.id}/messages`)
  expect(answer.status()).toBe(404)
})

test('a recorded journey is told click by click, noise folded', async ({ page, api }) => {
  const { sessionId } = await stoppedJourney(api)
  const timeline = new TimelinePage(page)
  await timeline.open(sessionId)
  await expect(timeline.row(/Opened Fjell & Regen/).first()).toBeVisible()
  await expect(timeline.row(/Scrolled the page5 times/).first()).toBeVisible()
  await expect(timeline.row(/Typed rain jacket in Search/)).toHaveCount(1)
  await expect(timeline.tail).not.toBeChecked()
  await expect(timeline.kind(/^Errors 0$/)).toBeVisible()
})

test('under 1200 px the detail lies over the page and gives the focus back', async ({ page, api }) => {
  const { id } = await workshop(api)
  await page.setViewportSize({ width: 1100, height: 800 })
  const timeline = new TimelinePage(page)
  await timeline.open(id)
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Account not authorised' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(timeline.row('Account not authorised').getByRole('button')).toBeFocused()
})
