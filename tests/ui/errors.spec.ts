import { expect, test } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { BrokenWorkshop, ErrorsPage } from '@/tests/pages/errors'
import { signInAdmin } from '@/tests/pages/sign-in'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

test('an error comes onto the page by itself, with who hit it, and leads to the moment in their session', async ({
  page,
  api,
}) => {
  const errors = new ErrorsPage(page)
  const workshop = new BrokenWorkshop(api)
  await errors.open(`?q=${workshop.type}`)
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  const student = await workshop.hit(2)
  await errors.row(workshop.message).click()
  const item = errors.item(workshop.message)
  await expect(item).toContainText('Connect accounts, 2 times, 1 person, New today')
  await expect(item).toContainText(`Last time it said ${workshop.message}`)
  await item.getByRole('link', { name: student.name }).click()
  await expect(page).toHaveURL(new RegExp(`/sessions/${student.sessionId}\\?kind=errors&q=${workshop.type}`))
})

test('a note is shown to who hits the error, and taken back with one press', async ({ page, api, database }) => {
  const errors = new ErrorsPage(page)
  const workshop = new BrokenWorkshop(api)
  const student = await workshop.hit()
  const { fingerprint } = await workshop.counted(1)
  await errors.open(`?q=${workshop.type}&fingerprint=${fingerprint}`)
  await page.getByRole('button', { name: 'Add note' }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('We are checking the key.')
  await page.getByRole('button', { name: 'Show this note' }).click()
  await expect(errors.item(workshop.message)).toContainText('We are checking the key.')
  const shown = await database`select data from events where session_id = ${student.sessionId} and type = 'note'`
  expect(shown).toEqual([{ data: { fingerprint, revision: 1 } }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Add note' })).toBeVisible()
})

test('marking as known and a fix show in the state', async ({ page, api }) => {
  const errors = new ErrorsPage(page)
  const workshop = new BrokenWorkshop(api)
  await workshop.hit()
  const { fingerprint } = await workshop.counted(1)
  await errors.open(`?q=${workshop.type}&fingerprint=${fingerprint}`)
  await page.getByRole('button', { name: 'Mark as known' }).click()
  await expect(errors.item(workshop.message)).toContainText('Known')
  await page.getByRole('button', { name: 'Add fix' }).click()
  await page.getByRole('textbox', { name: 'Fix' }).fill('Renew the key.')
  await page.getByRole('button', { name: 'Keep this fix' }).click()
  await expect(errors.item(workshop.message)).toContainText('Known, has a fix')
})

test('two errors said to be the same count together', async ({ page, api }) => {
  const errors = new ErrorsPage(page)
  const [one, other] = [new BrokenWorkshop(api), new BrokenWorkshop(api)]
  await one.hit(2)
  await other.hit(1)
  await one.counted(2)
  const { fingerprint } = await other.counted(1)
  await errors.open(`?q=connect_failed_&fingerprint=${fingerprint}`)
  await page.getByRole('button', { name: 'Same as…' }).click()
  const option = page.getByRole('option', { name: new RegExp(one.message) })
  await page.getByRole('combobox', { name: 'The same as' }).selectOption(await option.getAttribute('value'))
  await page.getByRole('button', { name: 'Count them together' }).click()
  await expect(page.getByText('They count together now')).toBeVisible()
  await one.counted(3)
  await errors.search(one.type)
  await expect(errors.item(one.message)).toContainText('3 times, 2 people')
})

test('writing to all says whom it reaches and reaches them', async ({ page, api, database }) => {
  const errors = new ErrorsPage(page)
  const workshop = new BrokenWorkshop(api)
  const students = [await workshop.hit(), await workshop.hit()]
  const { fingerprint } = await workshop.counted(2)
  await errors.open(`?q=${workshop.type}&fingerprint=${fingerprint}`)
  await page.getByRole('button', { name: 'Write to all 2 still here' }).click()
  const dialog = page.getByRole('dialog', { name: 'Write to all in 2 sessions' })
  await dialog.getByRole('textbox').fill('We are on it.')
  await dialog.getByRole('button', { name: 'Write to all in 2 sessions' }).click()
  await expect(dialog).toBeHidden()
  const ids = students.map(({ sessionId }) => sessionId)
  const written = await database`select content from messages where session_id = any(${ids}) and role = 'staff'`
  expect(written).toEqual([{ content: 'We are on it.' }, { content: 'We are on it.' }])
})

test('a step narrows the table, API calls have one of their own, and the address holds what is shown', async ({
  page,
  api,
}) => {
  const errors = new ErrorsPage(page)
  const workshop = new BrokenWorkshop(api)
  await workshop.hit()
  await workshop.counted(1)
  await errors.open(`?q=${workshop.type}`)
  await page
    .getByRole('list', { name: 'Steps' })
    .getByRole('button', { name: /^Meet the agent: / })
    .click()
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('radio', { name: 'API calls' }).click()
  const call = page
    .getByRole('list', { name: 'API calls' })
    .getByRole('listitem')
    .filter({ hasText: workshop.message.split(' ').at(-1) })
  await expect(call).toContainText('100 %')
  await expect(page).toHaveURL(/show=calls/)
})

test('a list that does not load says what is safe and comes back by itself', async ({ page }) => {
  await page.route('**/api/errors?*', (route) => route.fulfill({ status: 503, json: {} }))
  await new ErrorsPage(page).open('?period=month&q=nothing-that-was-read-before')
  await page.getByRole('radio', { name: '7 days' }).click()
  await expect(page.getByRole('heading', { name: 'The list did not load' })).toBeVisible()
  await page.unroute('**/api/errors?*')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
})

for (const look of [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 390, height: 844 },
] as const) {
  test(`is accessible in ${look.theme} at ${look.width} px`, async ({ page, api }) => {
    const workshop = new BrokenWorkshop(api)
    await workshop.hit(3)
    const { fingerprint } = await workshop.counted(3)
    await page.setViewportSize(look)
    await page.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' })
    await new ErrorsPage(page).open(`?fingerprint=${fingerprint}`)
    await expect(page.getByRole('region', { name: 'Who hit it last' })).toBeVisible()
    await expectAccessible(page)
  })
}
