import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { idOf, logEvents } from '@/tests/pages/sessions'
import { signInAdmin } from '@/tests/pages/sign-in'
import { TimelinePage } from '@/tests/pages/timeline'
import { workshop } from '@/tests/pages/workshop'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

test('a session that is not there says so', async ({ page }) => {
  for (const id of ['01890000-0000-7000-8000-00000000dead', 'nonsense']) {
    await page.goto(`/sessions/${id}`)
    await expect(page.getByRole('heading', { name: 'There is no such session' })).toBeVisible()
  }
})

test('hostile data is shown as text', async ({ page, api }) => {
  const token = unique('ws_')
  const script = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
  await logEvents(api, [
    {
      sessionToken: token,
      studentName: script,
      eventType: 'error',
      eventData: { errorMessage: script, [script]: script },
    },
    { sessionToken: token, eventType: 'channel', eventData: { from: 'kiosk', to: 'telegram' } },
    { sessionToken: token, eventType: 'navigation', eventData: { to: { a: 1 }, toStepName: [script] } },
  ])
  const timeline = new TimelinePage(page)
  await timeline.open(await idOf(api, token))
  await page.keyboard.press('e')
  await expect(timeline.json).toContainText('onerror')
  await expect(timeline.row('Logged channel')).toHaveCount(1)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

for (const { theme, width, height } of looks) {
  test(`axe finds nothing in ${theme} at ${width}`, async ({ page, api }) => {
    const { id } = await workshop(api)
    await api.post(`/api/sessions/${id}/stop`, { headers: bearer(keys.admin()), data: {} })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    const timeline = new TimelinePage(page)
    await timeline.open(id)
    await expectAccessible(page)
    await page.keyboard.press('e')
    await expect(timeline.json).toBeVisible()
    await expectAccessible(page)
  })
}
