import { expect, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { gotoHydrated } from '@/tests/pages/hydrated'

test('the first page says what this is and leads to each surface', async ({ page }) => {
  await gotoHydrated(page, '/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One session,every surface.')
  for (const who of ['Visitors', 'Students', 'Instructors', 'Operators', 'Extensions and programs']) {
    await expect(page.getByRole('heading', { level: 3, name: who })).toBeVisible()
  }
  await expect(page.getByRole('link', { name: 'Open the kiosk' })).toHaveAttribute('href', '/kiosk')
  await expect(page.getByRole('link', { name: 'Open the chat' })).toHaveAttribute('href', '/chat')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/signin$/)
})

test('an address with nothing behind it says so and leads back', async ({ page }) => {
  const answer = await page.goto('/no/such/page')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the start' }).click()
  await expect(page).toHaveURL(/\/$/)
})

for (const { theme, width, height } of looks) {
  test(`axe finds nothing, ${theme}, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    await gotoHydrated(page, '/')
    await expectAccessible(page)
    await gotoHydrated(page, '/no/such/page')
    await expectAccessible(page)
  })
}
