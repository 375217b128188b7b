import type { Page } from '@playwright/test'
import { bearer, expect, serverUrl, test } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { CarryOnPage } from '@/tests/pages/carry-on'
import { HostPage } from '@/tests/pages/host-page'

const ownCookies = async (page: Page) =>
  (await page.context().cookies()).filter(({ name }) => name.startsWith('tl_') && name !== 'tl_locale')

test('a site shows the chat by one script tag: it talks, waits closed and goes on, in a cookie of that site alone', async ({
  page,
  api,
  adminToken,
}) => {
  const host = new HostPage(page)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await host.open()
  await expect(host.launcher).toHaveAttribute('aria-expanded', 'false')
  await expect(page.locator('iframe')).toHaveCount(0)
  await host.launcher.press('Enter')
  await expect(host.message).toBeFocused()
  await host.say('storm umbrella')
  await expect(host.log).toContainText('₹1,190')
  await expectAccessible(page)

  const [cookie, ...others] = await ownCookies(page)
  const partitioned = { secure: true, sameSite: 'None', partitionKey: 'http://localhost' }
  expect(cookie).toMatchObject({ name: 'tl_frame', httpOnly: true, ...partitioned })
  expect(others).toEqual([])
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])

  await page.keyboard.press('Escape')
  await expect(host.launcher).toBeFocused()
  await expect(host.launcher).toHaveAttribute('aria-expanded', 'false')
  const restored = await api.post('/api/session/restore', { headers: bearer(cookie?.value ?? '') })
  const { session_id: id } = (await restored.json()).session
  await api.post(`/api/sessions/${id}/messages`, { headers: bearer(adminToken), data: { content: 'Good morning' } })
  await expect(host.launcher).toHaveAccessibleName('Chat, 1 new')
  await host.launcher.click()
  await expect(host.log).toContainText('Good morning')
  await expect(host.launcher).toHaveAccessibleName('Chat')

  await page.reload()
  await host.launcher.click()
  await expect(host.log).toContainText('Good morning')
  await page.goto(`${serverUrl()}/chat`)
  await expect(page.getByRole('button', { name: 'Carry on as a guest' })).toBeVisible()
  expect(faults).toEqual([])
})

test('a site that is not named shows no chat, and says where it is', async ({ page }) => {
  const host = new HostPage(page, 'http://localhost:4174')
  await page.clock.install()
  await host.open()
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
  await host.launcher.click()
  await refused
  await page.clock.fastForward(10_000)
  await expect(page.getByText('The chat did not open here.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open it in a new tab' })).toHaveAttribute('href', `${serverUrl()}/chat`)
  expect(await ownCookies(page)).toEqual([])
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(host.launcher).toBeFocused()
})

test('on a phone it fills the screen in the language of the site, carries on in a tab, and ends', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const host = new HostPage(page)
  await host.open('data-locale="de" data-label="Fragen Sie uns" data-side="left"')
  expect((await host.launcher.boundingBox())?.x).toBe(20)
  await expect(host.launcher).toHaveAccessibleName('Fragen Sie uns')
  await host.launcher.click()
  await expect(host.chat.locator('html')).toHaveAttribute('lang', 'de')
  await expect(host.launcher).toBeHidden()
  expect(await page.locator('iframe').boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
  await host.say('Sturmschirm')
  await expect(host.log).toContainText('€')
  await host.chat.getByRole('button', { name: 'Mehr' }).click()
  const opening = page.waitForEvent('popup')
  await host.chat.getByRole('menuitem', { name: 'In einem Tab weiterführen' }).click()
  const tab = await opening
  await new CarryOnPage(tab).submit.click()
  await expect(tab.getByRole('log')).toContainText('Sturmschirm')
  await host.chat.getByRole('button', { name: 'Mehr' }).click()
  await host.chat.getByRole('menuitem', { name: 'Dieses Gespräch beenden' }).click()
  await host.chat.getByRole('button', { name: 'Beenden', exact: true }).click()
  await expect(host.chat.getByRole('heading', { name: 'Dieses Gespräch ist beendet' }).last()).toBeVisible()
  await host.chat.getByRole('button', { name: 'Schließen' }).click()
  await expect(host.launcher).toBeFocused()
})
