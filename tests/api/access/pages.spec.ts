import type { Page } from '@playwright/test'
import { admin } from '@/tests/app-server'
import { noteFigure } from '@/tests/figures'
import { expect, serverUrl } from '@/tests/fixtures'
import { headerFaults } from '@/tests/page-headers'
import { hostOrigin } from '@/tests/pages/host-page'
import { sessionCookie, signInCookie } from './browser-cookies'
import { addressOfPage } from './page-addresses'
import { pagesOnDisk } from './route-files'
import type { World } from './world'
import { test } from './world-test'

async function signInAsAdmin(page: Page, world: World) {
  const url = serverUrl()
  const { headers } = await world.guest()
  const pairs = [await signInCookie(admin.username, admin.password), sessionCookie(headers)]
  const cookies = pairs.map((pair) => ({
    name: pair.split('=')[0] ?? '',
    value: pair.slice(pair.indexOf('=') + 1),
    url,
  }))
  await page.context().addCookies(cookies)
}

/** Opens a page and gathers what the browser complains of meanwhile. */
async function open(page: Page, path: string) {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const response = await page.goto(path)
  await expect(page.locator('main, [role=main]').first()).toBeVisible()
  return { status: response?.status() ?? 0, headers: (await response?.allHeaders()) ?? {}, complaints }
}

for (const path of [...pagesOnDisk(), '/nothing/here']) {
  test(`R24: ${path} runs no script but ours`, async ({ page, world }) => {
    await signInAsAdmin(page, world)
    const address = await addressOfPage(world, path)
    const missing = path === '/nothing/here'
    const { status, headers, complaints } = await open(page, address)
    expect(status).toBe(missing ? 404 : 200)
    expect(headerFaults(headers, path === '/widget' ? hostOrigin : undefined)).toEqual([])
    // The browser itself notes the 404 that was asked for.
    expect(complaints.filter((text) => !(missing && text.includes('404')))).toEqual([])
    noteFigure({
      what: 'pages opened in a browser without a fault',
      value: 1,
      unit: '',
      atLeast: pagesOnDisk().length + 1,
    })
  })
}

test('R24: a script that got into the words of a page does not run', async ({ page }) => {
  await open(page, '/signin')
  const ran = await page.evaluate(async () => {
    const image = document.createElement('img')
    image.setAttribute('onerror', 'window.name = "ran"')
    await new Promise((resolve) => {
      image.addEventListener('error', resolve)
      image.src = '/nothing.png'
      document.body.append(image)
    })
    return window.name
  })
  expect(ran).toBe('')
})

test('R24: each answer has a nonce of its own', async () => {
  const nonce = async () => (await fetch(`${serverUrl()}/signin`)).headers.get('content-security-policy')
  expect(await nonce()).not.toBe(await nonce())
})

test('R24: who only says that the call came over TLS is not believed', async ({ api }) => {
  const headers = { 'x-forwarded-proto': 'https' }
  const answer = await api.post('/api/session/start', { headers, data: { guest: true, channel: 'website' } })
  expect(answer.headers()).not.toHaveProperty('strict-transport-security')
  expect(answer.headers()['set-cookie']).toMatch(/^tl_session=(?!.*Secure)/)
})

test('R24: an answer of the API is never sniffed for a page', async ({ api }) => {
  const headers = (await api.get('/api/health')).headers()
  expect(headers['x-content-type-options']).toBe('nosniff')
})
