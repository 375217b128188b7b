import { expect, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { gotoHydrated } from '@/tests/pages/hydrated'
import { signInAdmin } from '@/tests/pages/sign-in'

test('the visual language is for staff', async ({ page }) => {
  await page.goto('/styleguide')
  await expect(page).toHaveURL(/\/signin\?next=%2Fstyleguide/)
  await signInAdmin(page)
  await page.goto('/styleguide')
  await expect(page.getByRole('heading', { level: 1, name: 'Visual language' })).toBeVisible()
})

for (const { theme, width, height } of looks) {
  test(`axe finds nothing in ${theme} at ${width}`, async ({ page }) => {
    await signInAdmin(page)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await gotoHydrated(page, '/styleguide')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  })
}
