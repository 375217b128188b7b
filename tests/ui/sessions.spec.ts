import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { idOf, logEvents, SessionsPage, sendMessage, startGuest } from '@/tests/pages/sessions'
import { signInAdmin } from '@/tests/pages/sign-in'

const step = { from: 0, to: 3, fromStepName: 'Start', toStepName: 'Provision services', currentStep: 3 }

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

test('a session comes into the list by itself and shows who, where and what broke', async ({ page, api }) => {
  const token = unique('ws_')
  const sessions = new SessionsPage(page)
  await sessions.open(`?q=${token}`)
  await expect(page.getByText('Nothing matches')).toBeVisible()
  const who = { sessionToken: token, studentName: 'Priya Nair', studentEmail: 'priya@example.com' }
  await logEvents(api, [{ ...who, eventType: 'navigation', eventData: step, ago: 2 }])
  const row = sessions.row(token)
  await expect(row).toContainText('Priya Nair')
  await expect(row).toContainText('Provision services')
  await expect(row).toContainText('step 4')
  await expect(row).toContainText('Live')
  await expect(row.getByRole('img', { name: 'Workshop, live' })).toBeVisible()
  await expect(row.getByRole('img', { name: 'No errors' })).toBeVisible()
  await logEvents(api, [{ ...who, eventType: 'error', eventData: { errorType: 'x' } }])
  await expect(row.getByRole('img', { name: '1 error in 15 minutes' })).toBeVisible()
  await expect(row.getByRole('img', { name: 'Workshop, one error, live' })).toBeVisible()
})

test('state and surfaces narrow the list and stay in the address', async ({ page, api }) => {
  const name = unique('Guest ')
  const [kiosk, website] = [await startGuest(api, 'kiosk'), await startGuest(api, 'website')]
  await logEvents(
    api,
    [kiosk, website].map(({ token }) => ({
      sessionToken: token,
      studentName: name,
      eventType: 'action',
      eventData: { actionName: 'look' },
    })),
  )
  const sessions = new SessionsPage(page)
  await sessions.open(`?q=${encodeURIComponent(name)}`)
  await expect(sessions.rows).toHaveCount(2)
  await sessions.surface('Kiosk').click()
  await expect(sessions.rows).toHaveCount(1)
  await expect(sessions.row(kiosk.id.slice(-8))).toBeVisible()
  await sessions.surface('Website').click()
  await expect(sessions.rows).toHaveCount(2)
  await expect(page).toHaveURL(/channel=kiosk,website/)
  await api.post('/api/session/end', { headers: { authorization: `Bearer ${website.token}` } })
  await sessions.state(/^Live/).click()
  await expect(sessions.rows).toHaveCount(1)
  await page.reload()
  await expect(sessions.rows).toHaveCount(1)
  await expect(sessions.state(/^Live/)).toBeChecked()
  await sessions.state(/^Needs help/).click()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL(/\/sessions$/)
  await expect(sessions.state(/^Everyone/)).toBeChecked()
})

test('the order holds while somebody points at it and settles afterwards', async ({ page, api }) => {
  const name = unique('Order ')
  const say = (token: string, n: number) =>
    logEvents(api, [{ sessionToken: token, studentName: name, eventType: 'action', eventData: { n } }])
  const [first, second] = [unique('ws_a'), unique('ws_b')]
  await say(first, 1)
  const sessions = new SessionsPage(page)
  await sessions.open(`?q=${encodeURIComponent(name)}`)
  // The last sign is kept to the second.
  await expect(sessions.row(first)).toContainText(/[2-9] s ago/)
  await say(second, 1)
  await expect(sessions.rows.first()).toContainText(second)
  await sessions.rows.last().hover()
  await expect(sessions.row(second)).toContainText(/[2-9] s ago/)
  await say(first, 2)
  await expect(sessions.row(first).getByRole('cell').nth(4)).toHaveText('3')
  await expect(sessions.rows.first()).toContainText(second)
  await page.mouse.move(10, 10)
  await expect(sessions.rows.first()).toContainText(first)
})

test('the keyboard alone: search jumps to a token, J and K walk, Enter opens, L shows who is live', async ({
  page,
  api,
}) => {
  const token = unique('ws_')
  const name = unique('Keys ')
  await logEvents(api, [
    { sessionToken: token, studentName: name, eventType: 'action', eventData: {} },
    { sessionToken: unique('ws_other'), studentName: name, eventType: 'action', eventData: {} },
  ])
  const sessions = new SessionsPage(page)
  await sessions.open()
  await page.keyboard.press('/')
  await expect(sessions.search).toBeFocused()
  await page.keyboard.type(name)
  await expect(sessions.rows).toHaveCount(2)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('j')
  await expect(sessions.rows.nth(0).getByRole('link')).toBeFocused()
  await page.keyboard.press('j')
  await expect(sessions.rows.nth(1).getByRole('link')).toBeFocused()
  await page.keyboard.press('k')
  await expect(sessions.rows.nth(0).getByRole('link')).toBeFocused()
  await page.keyboard.press('l')
  await expect(sessions.state(/^Live/)).toBeChecked()
  await page.keyboard.press('l')
  await expect(sessions.state(/^Everyone/)).toBeChecked()
  await expect(sessions.rows).toHaveCount(2)
  // The rows are new ones when the list came again meanwhile.
  await page.keyboard.press('j')
  await expect(sessions.rows.getByRole('link').and(page.locator(':focus'))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.goBack()
  await expect(sessions.search).toHaveValue(name)
  await sessions.search.fill(token)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/sessions/${await idOf(api, token)}`))
})

test('the period narrows the list and stays in the address', async ({ page, api, database }) => {
  const name = unique('Period ')
  const tokens = [unique('ws_now'), unique('ws_days'), unique('ws_month')]
  const event = { studentName: name, eventType: 'action', eventData: {} }
  await logEvents(
    api,
    tokens.map((sessionToken) => ({ ...event, sessionToken })),
  )
  const seen = (token: string | undefined, days: number) => database`
    update sessions set last_activity_at = now() - ${days} * interval '1 day' where outside_token = ${token ?? ''}`
  await seen(tokens[1], 3)
  await seen(tokens[2], 30)
  const sessions = new SessionsPage(page)
  await sessions.open(`?q=${encodeURIComponent(name)}`)
  await expect(sessions.rows).toHaveCount(3)
  await sessions.choosePeriod('Last 7 days')
  await expect(sessions.rows).toHaveCount(2)
  await sessions.choosePeriod('Today')
  await expect(page).toHaveURL(/period=today/)
  await expect(sessions.rows).toHaveCount(1)
  await page.reload()
  await expect(sessions.rows).toHaveCount(1)
  await sessions.choosePeriod('All time')
  await expect(sessions.rows).toHaveCount(3)
})

test('however much happens, the list is read again at most now and then', async ({ page, api }) => {
  const token = unique('ws_')
  const sessions = new SessionsPage(page)
  await logEvents(api, [{ sessionToken: token, eventType: 'action', eventData: {} }])
  await sessions.open(`?q=${token}`)
  await expect(sessions.rows).toHaveCount(1)
  let asked = 0
  page.on('request', (request) => {
    if (request.url().includes('/api/sessions?')) asked += 1
  })
  const batches = 60
  const began = Date.now()
  for (let n = 0; n < batches; n += 1)
    await logEvents(api, [{ sessionToken: token, eventType: 'action', eventData: { n } }])
  await expect(sessions.row(token).getByRole('cell').nth(4)).toHaveText(String(batches + 2))
  // Once a second, however many seconds it took.
  expect(asked).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 1000) + 2)
})

test('a token that begins others is found whole by Enter, and so is a whole id', async ({ page, api }) => {
  const token = unique('ws_')
  const event = { eventType: 'action', eventData: {} }
  await logEvents(api, [
    { ...event, sessionToken: token },
    ...['a', 'b', 'c'].map((end) => ({ ...event, sessionToken: `${token}${end}` })),
  ])
  const { items } = await (await api.get(`/api/sessions?token=${token}`, { headers: bearer(keys.admin()) })).json()
  const id = items[0].session_id
  const sessions = new SessionsPage(page)
  for (const wanted of [token, id]) {
    await sessions.open()
    await sessions.search.fill(wanted)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/sessions/${id}`))
  }
})

test('of a companion the list says that it is, never what was said', async ({ page, api }) => {
  const guest = await startGuest(api, 'website', 'inner_voice')
  const planted = unique('planted')
  await sendMessage(api, guest, `I dreamt of ${planted}`)
  const sessions = new SessionsPage(page)
  await sessions.open(`?q=${guest.id.slice(-8)}`)
  await expect(sessions.row(guest.id.slice(-8))).toContainText('private, words are hidden')
  expect(await page.content()).not.toContain(planted)
})

test('more than a page of sessions comes on demand', async ({ page, api }) => {
  const name = unique('Many ')
  await logEvents(
    api,
    Array.from({ length: 53 }, () => ({
      sessionToken: unique('ws_'),
      studentName: name,
      eventType: 'action',
      eventData: {},
    })),
  )
  const sessions = new SessionsPage(page)
  await sessions.open(`?q=${encodeURIComponent(name)}`)
  await expect(sessions.rows).toHaveCount(50)
  await page.getByRole('button', { name: 'Show older sessions' }).click()
  await expect(sessions.rows).toHaveCount(53)
})

test('a list that does not load says what is safe, and comes back', async ({ page }) => {
  const sessions = new SessionsPage(page)
  await sessions.open()
  await expect(sessions.rows.first()).toBeVisible()
  const problem = { type: '/problems/unavailable', title: 'The database cannot be reached', status: 503 }
  await page.route('**/api/sessions?*', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  )
  await sessions.state(/^Done/).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The list did not load' })).toContainText('E-503')
  const asked = page.waitForRequest('**/api/sessions?*')
  await page.getByRole('button', { name: 'Try now' }).click()
  await asked
  await page.unroute('**/api/sessions?*')
  await expect(page.getByText('The list did not load')).toHaveCount(0)
})

test('an empty installation says how the first thread starts', async ({ page }) => {
  await page.route('**/api/sessions?limit=50', (route) => route.fulfill({ json: { items: [], nextCursor: null } }))
  const sessions = new SessionsPage(page)
  await sessions.open()
  await expect(page.getByRole('heading', { name: 'No sessions yet' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open the kiosk' })).toHaveAttribute('href', '/kiosk')
})

test('a lost connection is told, and the list catches up', async ({ page, api }) => {
  const token = unique('ws_')
  await page.route('**/api/session-log/stream*', (route) => route.abort())
  const sessions = new SessionsPage(page)
  await sessions.open(`?q=${token}`)
  await expect(sessions.standing).toContainText('Connection lost, trying again')
  await logEvents(api, [{ sessionToken: token, eventType: 'action', eventData: {} }])
  await page.unroute('**/api/session-log/stream*')
  await expect(sessions.row(token)).toBeVisible()
  await expect(sessions.standing).toContainText('Updated as it happens')
})

test('whoever is not staff is shown to the sign-in and back', async ({ page }) => {
  await page.context().clearCookies()
  await page.goto('/sessions?state=live')
  await expect(page).toHaveURL(/\/signin\?next=%2Fsessions%3Fstate%3Dlive/)
})

test('the menu turns the theme and signs out', async ({ page }) => {
  const sessions = new SessionsPage(page)
  await sessions.open()
  await page.getByRole('button', { name: /, Admin$/ }).click()
  await page.getByRole('button', { name: 'Use the dark theme' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/signin/)
  await page.goto('/sessions')
  await expect(page).toHaveURL(/\/signin\?next=/)
})

for (const { theme, width, height } of looks) {
  test(`axe finds nothing in ${theme} at ${width}`, async ({ page, api }) => {
    await logEvents(api, [{ sessionToken: unique('ws_'), eventType: 'error', eventData: {} }])
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    const sessions = new SessionsPage(page)
    await sessions.open()
    await expect(sessions.rows.first()).toContainText('ago')
    await expectAccessible(page)
  })
}
