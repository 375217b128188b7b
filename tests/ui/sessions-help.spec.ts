import { expect, test, unique } from '@/tests/fixtures'
import { logEvents, SessionsPage, startGuest } from '@/tests/pages/sessions'
import { signInAdmin } from '@/tests/pages/sign-in'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

test('whoever asks for help comes first, can be written to with W, and then waits no more', async ({ page, api }) => {
  const token = unique('ws_')
  const who = { sessionToken: token, studentName: 'Jonas Weber' }
  const sessions = new SessionsPage(page)
  await sessions.open()
  await logEvents(api, [
    { ...who, eventType: 'init', eventData: { steps: ['Connect', 'Build', 'Test'] }, ago: 620 },
    { ...who, eventType: 'navigation', eventData: { from: 0, to: 1, currentStep: 1, stepName: 'Build' }, ago: 610 },
    { ...who, eventType: 'error', eventData: { errorType: 'x', currentStep: 1 }, ago: 600 },
    { ...who, eventType: 'help_request', eventData: { message: 'It does not build', currentStep: 1 } },
  ])
  const row = sessions.row(token)
  await expect(row).toContainText('Needs help')
  await expect(row).toContainText(/2 of 3, stuck for 1\d min/)
  await expect(row.getByRole('img', { name: 'Workshop, one error, one note, live' })).toBeVisible()
  await expect(page.getByText('Asking for help').locator('xpath=..')).toContainText(/[1-9]/)
  await sessions.open(`?q=${token}&state=help`)
  await expect(sessions.rows).toHaveCount(1)
  await page.keyboard.press('j')
  await page.keyboard.press('w')
  const writing = page.getByRole('dialog', { name: 'Write to Jonas Weber' })
  await writing.getByRole('textbox').fill('Have you pressed Save?')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Written to Jonas Weber')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await sessions.search.fill(token)
  await expect(row).toContainText('Live')
})

test('nobody can be written to where nobody reads', async ({ page, api }) => {
  const guest = await startGuest(api, 'website', 'inner_voice')
  const sessions = new SessionsPage(page)
  await sessions.open(`?q=${guest.id.slice(-8)}`)
  await expect(sessions.rows).toHaveCount(1)
  await page.keyboard.press('j')
  await page.keyboard.press('w')
  await expect(page.getByText('Nobody is there to read it')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
