import { admin } from '@/tests/app-server'
import { bearer, expect, keys, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { gotoHydrated } from '@/tests/pages/hydrated'
import { password, signUp } from '@/tests/pages/people'
import { SignInPage, signInAdmin } from '@/tests/pages/sign-in'

test('the admin comes by the rail and sees how the installation stands', async ({ page, api }) => {
  await signInAdmin(page)
  const view = await (await api.get('/api/operations', { headers: bearer(keys.admin()) })).json()
  await page.goto('/audit')
  await page.getByRole('link', { name: 'Operations' }).click()
  await expect(page.getByRole('heading', { name: 'Operations', level: 1 })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByRole('region', { name: 'This copy' })).toContainText(`PostgreSQL${view.versions.postgres}`)
  await expect(main.getByRole('region', { name: 'Largest tables' }).getByRole('row')).not.toHaveCount(1)
  await expect(main.getByRole('list', { name: 'Workers' })).toContainText('lives')
  await expect(main.getByRole('region', { name: 'Features' })).toContainText('Answers by a language model')
  const text = await main.innerText()
  for (const secret of [admin.password, 'workshop.example', 'postgres://']) expect(text).not.toContain(secret)
})

test('it keeps itself up to date, says what is wrong, and that it lost touch', async ({ page, api }) => {
  await signInAdmin(page)
  const view = await (await api.get('/api/operations', { headers: bearer(keys.admin()) })).json()
  const found = [
    { table: 'orders', what: 'event_of_another_session', session_id: '018f0000-0000-7000-8000-00000000abcd' },
  ]
  const ids = { ...view.checks.ids, violations: 1, at: view.at, found }
  const worse = { ...view, checks: { ...view.checks, ids }, has_sessions: false }
  await page.clock.install()
  await gotoHydrated(page, '/operations')
  const main = page.getByRole('main')
  await page.route('**/api/operations', (route) => route.fulfill({ json: worse }))
  await page.clock.fastForward(15_000)
  await expect(main.getByRole('link', { name: 'Session 0000abcd' })).toBeVisible()
  await expect(main.getByText('1 row wrong')).toBeVisible()
  await expect(main.getByText('No session yet')).toBeVisible()
  await page.route('**/api/operations', (route) => route.abort())
  await page.clock.fastForward(15_000)
  await expect(async () => {
    await page.clock.fastForward(5000)
    await expect(page.getByRole('status').filter({ hasText: /^Not up to date since/ })).toBeVisible({ timeout: 200 })
  }).toPass()
})

for (const { theme, width, height } of looks) {
  test(`it is accessible in ${theme} at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await signInAdmin(page)
    await page.goto('/operations')
    await expect(page.getByRole('region', { name: 'Checks' })).toBeVisible()
    await expectAccessible(page)
  })
}

test('other staff have no way to it, and are told whose it is', async ({ page, api }) => {
  const somebody = await signUp(api)
  await api.patch(`/api/people/${somebody.id}`, { headers: bearer(keys.admin()), data: { roles: ['operator'] } })
  const signIn = new SignInPage(page)
  await signIn.open('?next=/operations')
  await signIn.signIn({ name: somebody.username, password })
  await expect(page.getByText('This page is for admins')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Operations' })).toHaveCount(0)
})
