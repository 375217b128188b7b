import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { idOf, type Logged, logEvents } from '@/tests/pages/sessions'
import { signInAdmin } from '@/tests/pages/sign-in'
import { TimelinePage } from '@/tests/pages/timeline'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

const names = ['Connect accounts', 'Provision services', 'Wrap up']

test('who asks for help is shown with their words, written to, and marked as helped', async ({ page, api }) => {
  const token = unique('ws_')
  const who = { sessionToken: token, studentName: 'Priya Nair' }
  const ask = (ago: number): Logged => ({
    ...who,
    eventType: 'help_request',
    eventData: { message: 'The test call rings and nobody answers', currentStep: 1 },
    ago,
  })
  await logEvents(api, [
    { ...who, eventType: 'init', eventData: { steps: names, currentStep: 0 }, ago: 120 },
    { ...who, eventType: 'navigation', eventData: { from: 0, to: 1, currentStep: 1 }, ago: 60 },
    ask(10),
  ])
  const timeline = new TimelinePage(page)
  await timeline.open(await idOf(api, token))
  await expect(timeline.steps).toHaveText([
    /Connect accounts\s*1 min/,
    /Provision services.*so far/,
    /Wrap up\s*not reached/,
  ])
  await expect(timeline.row('Asked for help: The test call rings')).toHaveCount(1)
  await expect(timeline.help).toContainText(/Asked for help .*: The test call rings and nobody answers/)
  await timeline.help.getByRole('button', { name: 'Helped' }).click()
  await expect(timeline.help).toHaveCount(0)
  await expect(timeline.row('Helped marked by staff')).toHaveCount(1)
  await logEvents(api, [ask(0)])
  await expect(timeline.help).toBeVisible()
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog', { name: 'Write to Priya' })
  await dialog.getByRole('textbox').fill('Yes: switch Functions on in the console.')
  await dialog.getByRole('button', { name: 'Write to Priya' }).click()
  await expect(timeline.row('Yes: switch Functions on')).toContainText('Staff')
  await expect(timeline.help).toHaveCount(0)
})

test('events that never came tear the thread until they come', async ({ page, api }) => {
  const token = unique('ws_')
  const tab = `t${token
    .slice(-10)
    .replace(/[^0-9a-z]/g, '0')
    .padStart(10, '0')}`
  const send = async (numbers: number[], ago: number) => {
    const now = Date.now()
    const events = numbers.map((n) => ({
      sessionToken: token,
      eventType: 'action',
      eventData: { actionName: `act_${n}_end` },
      eventId: `${tab}.${n}`,
      occurredAt: new Date(now - ago * 1000 + n).toISOString(),
    }))
    await api.post('/api/session-log', {
      headers: bearer(keys.admin()),
      data: { sentAt: new Date(now).toISOString(), events },
    })
  }
  await send([1, 2], 400)
  await send([15, 16], 160)
  const timeline = new TimelinePage(page)
  await timeline.open(await idOf(api, token))
  // Events on their way are not missing yet.
  await expect(timeline.gaps).toHaveText(['12 events missing in 4 min'], { timeout: 30_000 })
  await timeline.kind(/^Actions/).click()
  await expect(timeline.rows).toHaveCount(4)
  await expect(timeline.gaps).toHaveCount(0)
  await timeline.kind(/^All/).click()
  await expect(timeline.gaps).toHaveCount(1)
  await send([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], 300)
  await expect(timeline.gaps).toHaveCount(0)
  await expect(timeline.row('act_9_end')).toHaveCount(1)
})

test('time is told by the clock or from the start', async ({ page, api }) => {
  const token = unique('ws_')
  await logEvents(api, [
    { sessionToken: token, eventType: 'action', eventData: { actionName: 'first' }, ago: 200 },
    { sessionToken: token, eventType: 'action', eventData: { actionName: 'second' }, ago: 139 },
  ])
  const timeline = new TimelinePage(page)
  await timeline.open(await idOf(api, token))
  await page.getByRole('button', { name: 'Time from the start' }).click()
  await expect(timeline.row('second').locator('time')).toHaveText('+1:01')
  await page.reload()
  await timeline.awake()
  await expect(timeline.row('first').locator('time')).toHaveText('+0:00')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('the next error')
})
