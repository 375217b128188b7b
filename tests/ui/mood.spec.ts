import { expect, test, unique } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { MoodPages, wroteTwoWeeks } from '@/tests/pages/mood'
import { OwnData } from '@/tests/pages/own-data'

test('a person sees how two weeks turned, on what that rests, and opens a day by keyboard', async ({
  page,
  api,
  database,
}) => {
  const own = new OwnData(page)
  const mood = new MoodPages(page)
  const username = unique('moody')
  const { customerId } = await own.signUp(api, username)
  await mood.openAs(username)
  await expect(page.getByRole('heading', { name: 'Your line begins with a sentence' })).toBeVisible()

  await wroteTwoWeeks(database, customerId, 'the lake')
  // The server fails once: what is said is what is safe, and trying again is enough.
  await page.route('**/api/entries/analytics/mood?*', (route) => route.fulfill({ status: 503 }))
  await mood.open('?days=14')
  await expect(page.getByRole('alert').filter({ hasText: 'Your moods did not load' })).toBeVisible()
  await page.unroute('**/api/entries/analytics/mood?*')
  await page.getByRole('button', { name: 'Try now' }).click()

  await expect(page.getByRole('heading', { name: 'Lighter than the week before.' })).toBeVisible()
  await expect(page.getByText('From 14 entries.')).toBeVisible()
  await expect(mood.points).toHaveCount(14)
  await expect(page.getByRole('link', { name: /^the lake.*5 entries/ })).toBeVisible()
  await expect(page.getByText('14 entries on 14 days')).toBeVisible()
  await expect(page.getByRole('list', { name: 'By weekday' }).getByRole('listitem')).toHaveCount(7)

  await mood.period('A year').click()
  await expect(page).toHaveURL(/days=365/)
  await mood.period('Two weeks').click()
  await expect(mood.points).toHaveCount(14)
  // One stop for the whole line; the arrows go from day to day.
  await mood.points.last().focus()
  await page.keyboard.press('Home')
  await expect(mood.points.first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(mood.points.nth(1)).toBeFocused()
  await expect(mood.points.nth(1)).toHaveAccessibleName(/: low, 1 entry$/)
  const address = await mood.points.nth(1).getAttribute('href')
  expect(address).toMatch(/^\/journal\/timeline\?from=(\d{4}-\d\d-\d\d)&to=\1$/)
})

for (const { theme, width, height } of looks) {
  test(`moods are accessible at ${width} px in the ${theme} theme`, async ({ page, api, database }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const own = new OwnData(page)
    const mood = new MoodPages(page)
    const username = unique('moody')
    const { customerId } = await own.signUp(api, username)
    await wroteTwoWeeks(database, customerId, 'a topic with a name that is rather long for where it stands')
    await mood.openAs(username)
    await expect(mood.points).toHaveCount(14)
    await mood.points.first().focus()
    await page.getByText('The days as a table').click()
    await expect(page.getByRole('region', { name: 'The days as a table' })).toBeVisible()
    await expectAccessible(page)
  })
}
