import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { AlertsPage, alertOf, firingAlert } from '@/tests/pages/alerts'
import { expectAccessible } from '@/tests/pages/axe'
import { signInAdmin } from '@/tests/pages/sign-in'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

test('an alert shows up by itself, is taken, muted and closed, each with its way back', async ({ page, api }) => {
  const alerts = new AlertsPage(page)
  await alerts.open()
  const { rule, student } = await firingAlert(api)
  const row = alerts.firing(rule.name)
  await expect(row).toContainText(`${rule.name}: ${student}`)
  await expect(row).toContainText('1 event.')
  await row.getByRole('button', { name: 'I am on it' }).click()
  await expect(row).toContainText(/ is on it\./)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row.getByRole('button', { name: 'I am on it' })).toBeVisible()
  await row.getByRole('button', { name: 'Mute 1 h' }).click()
  await expect(row).toContainText(/Muted until \d\d:\d\d/)
  await row.getByRole('button', { name: 'Unmute' }).click()
  await expect(row).not.toContainText('Muted until')
  await row.getByRole('button', { name: 'Close' }).click()
  await alerts.dialog.getByRole('button', { name: 'Close the alert' }).click()
  await expect(row).toHaveCount(0)
  await expect(alerts.passed(rule.name)).toContainText('Over after')
})

test('an alert leads to the session it is about', async ({ page, api }) => {
  const { rule, alert } = await firingAlert(api)
  const alerts = new AlertsPage(page)
  await alerts.open()
  await alerts.firing(rule.name).getByRole('link', { name: 'Open session' }).click()
  await expect(page).toHaveURL(new RegExp(`/sessions/${alert.session?.id}`))
})

test('a rule is made in plain words, changed, switched off and deleted', async ({ page, api }) => {
  const token = unique('ws_')
  const alerts = new AlertsPage(page)
  await alerts.open()
  await page.getByRole('button', { name: 'New alert' }).click()
  await alerts.dialog.getByLabel('Tell me when').selectOption({ label: 'Events of some kind come up often' })
  await alerts.dialog.getByLabel('Event type').fill('action')
  await alerts.dialog.getByLabel('Session token').fill(token)
  await alerts.dialog.getByLabel('Events', { exact: true }).fill('3')
  await alerts.dialog.getByRole('button', { name: 'Make the alert' }).click()
  const words = `3 action events of ${token} in 10 min`
  await expect(alerts.rule(words)).toBeVisible()
  await alerts.more(words, 'Edit')
  await expect(alerts.dialog.getByLabel('Session token')).toHaveValue(token)
  await alerts.dialog.getByLabel('Within minutes').fill('20')
  await alerts.dialog.getByRole('button', { name: 'Save the alert' }).click()
  const rule = alerts.rule(`3 action events of ${token} in 20 min`)
  await expect(rule.getByRole('switch')).toBeChecked()
  await rule.getByRole('switch').click()
  await expect(rule.getByRole('switch')).not.toBeChecked()
  const stored = async () => {
    const { items } = await (await api.get('/api/alert-rules', { headers: bearer(keys.admin()) })).json()
    return items.find(({ name }: { name: string }) => name.includes(token))
  }
  await expect.poll(stored).toMatchObject({ enabled: false, settings: { count: 3, minutes: 20, per: 'all' } })
  await alerts.more(token, 'Delete')
  await alerts.dialog.getByRole('button', { name: 'Delete the rule' }).click()
  await expect(rule).toHaveCount(0)
  expect(await stored()).toBeUndefined()
})

test('a webhook gets a secret that is shown once, and a wrong address is refused with what was typed kept', async ({
  page,
}) => {
  const name = unique('Hook ')
  const alerts = new AlertsPage(page)
  await alerts.open()
  await page.getByRole('button', { name: 'New alert' }).click()
  await alerts.dialog.getByLabel('Name').fill(name)
  await alerts.dialog.getByLabel('Webhook address').fill('http://192.168.1.1/hook')
  await alerts.dialog.getByRole('button', { name: 'Make the alert' }).click()
  await expect(alerts.dialog.getByRole('alert')).toHaveText('It must be a public address.')
  await alerts.dialog.getByLabel('Webhook address').fill('https://hooks.example.org/hook')
  await alerts.dialog.getByRole('button', { name: 'Make the alert' }).click()
  await expect(alerts.dialog.getByText(/^tlw_[\w-]{43}$/)).toBeVisible()
  await alerts.dialog.getByRole('button', { name: 'Done' }).click()
  await expect(alerts.rule(name)).toContainText('Posts to hooks.example.org')
  await page.reload()
  await expect(alerts.rule(name)).toBeVisible()
  await expect(page.getByText(/tlw_/)).toHaveCount(0)
  await alerts.more(name, 'Delete')
  await alerts.dialog.getByRole('button', { name: 'Delete the rule' }).click()
  await expect(alerts.rule(name)).toHaveCount(0)
})

test('beside the errors the same error of many is written about to all of them', async ({ page, api }) => {
  const fingerprint = unique('same')
  const tokens = Array.from({ length: 2 }, () => unique('ws_'))
  const data = { kind: 'same_error', name: unique('Rule '), settings: { people: 2, minutes: 60, fingerprint } }
  const rule = await (await api.post('/api/alert-rules', { headers: bearer(keys.admin()), data })).json()
  const eventData = { fingerprint, errorType: 'denied', errorMessage: `Refused ${'x'.repeat(3)}`, statusCode: 403 }
  const events = tokens.map((sessionToken) => ({ sessionToken, eventType: 'error', eventData }))
  await api.post('/api/session-log', { data: { events } })
  const { id } = await alertOf(api, rule.id)
  await page.goto('/errors')
  const panel = page.getByRole('complementary', { name: 'Alerts' })
  const row = panel.locator(`[id="${id}"]`)
  await expect(row).toContainText('2 people hit')
  await row.getByRole('button', { name: 'Write to all 2' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('We are on it.')
  await dialog.getByRole('button', { name: /^Write to all/ }).click()
  await expect(dialog).toHaveCount(0)
  for (const token of tokens) {
    const log = await api.get(`/api/session-log?sessionToken=${token}&source=all`, { headers: bearer(keys.admin()) })
    const types = (await log.json()).events.map((event: { event_type: string }) => event.event_type)
    expect(types).toContain('message')
  }
  await api.delete(`/api/alert-rules/${rule.id}`, { headers: bearer(keys.admin()) })
})

for (const { theme, width, height } of [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 390, height: 844 },
] as const) {
  test(`axe finds nothing in ${theme} at ${width}`, async ({ page, api }) => {
    const { rule } = await firingAlert(api)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    const alerts = new AlertsPage(page)
    await alerts.open()
    await expect(alerts.firing(rule.name)).toBeVisible()
    await page.getByRole('button', { name: 'New alert' }).click()
    await expect(alerts.dialog.getByLabel('Tell me when')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(alerts.dialog).toHaveCount(0)
    await expectAccessible(page)
  })
}
