import { expect, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { gotoHydrated } from '@/tests/pages/hydrated'

test('an operation is found by a word, read, and copied as a call that works', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page.getByRole('link', { name: 'API documentation' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The API' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('session start')
  await expect(page.getByRole('status').filter({ hasText: /^1 operation$/ })).toBeVisible()
  await expect(page).toHaveURL(/\?q=session\+start/)
  await page.getByRole('link', { name: /^Start a session/ }).click()
  await expect(page).toHaveURL(/\/docs\/postSessionStart$/)
  const body = page.getByRole('region', { name: 'Body' })
  await expect(body.getByText('telegram_chat_id')).toBeVisible()
  await page.getByRole('button', { name: 'Copy the call: A guest on a website' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`curl -X POST '${new URL(page.url()).origin}/api/session/start'`)
  expect(copied).toContain('"guest": true')
})

test('what a search leaves nothing of can be shown whole again', async ({ page }) => {
  await gotoHydrated(page, '/docs?q=nothing-like-it')
  await expect(page.getByRole('heading', { name: 'No operation answers this' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Session log' })).toBeVisible()
  expect((await page.goto('/docs/nothing'))?.status()).toBe(404)
})

test('fields within fields unfold by the keyboard', async ({ page }) => {
  await gotoHydrated(page, '/docs/postSessionStart')
  const answer = page.getByRole('region', { name: 'Answer', exact: true })
  await answer.locator('summary', { hasText: ': session' }).press('Enter')
  await expect(answer.getByText('training_consent')).toBeVisible()
})

for (const { theme, width, height } of looks) {
  test(`axe finds nothing, ${theme}, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    for (const path of ['/docs', '/docs/postChatMessage']) {
      await gotoHydrated(page, path)
      await expectAccessible(page)
    }
  })
}
