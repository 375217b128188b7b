import { expect, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { stoppedJourney } from '@/tests/pages/pipeline'
import { examplesOf, ReviewPage } from '@/tests/pages/review'
import { signInAdmin } from '@/tests/pages/sign-in'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

test('with the keyboard alone: accept, reject with a reason, take back', async ({ page, api }) => {
  const { sessionId } = await stoppedJourney(api)
  const [first, second, third] = await examplesOf(api, sessionId)
  if (!first || !second || !third) throw new Error('too few examples')
  const review = new ReviewPage(page)
  await review.open(sessionId)
  await expect(review.row(first.id)).toHaveAttribute('aria-current', 'true')

  await page.keyboard.press('a')
  await expect(review.row(first.id)).toContainText('accepted')
  await expect(review.row(second.id)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('r')
  await page.keyboard.press('3')
  await expect(review.row(second.id)).toContainText('rejected')
  await expect(review.row(third.id)).toHaveAttribute('aria-current', 'true')
  const reviews = async () => (await examplesOf(api, sessionId)).slice(0, 3).map((one) => [one.review, one.reason])
  await expect.poll(reviews).toEqual([
    ['accepted', null],
    ['rejected', 'private'],
    ['pending', null],
  ])

  await page.keyboard.press('z')
  await expect(review.row(second.id)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('z')
  await expect(review.row(first.id)).toHaveAttribute('aria-current', 'true')
  await expect.poll(reviews).toEqual([
    ['pending', null],
    ['pending', null],
    ['pending', null],
  ])
  await page.keyboard.press('j')
  await expect(review.row(second.id)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await expect(review.row(first.id)).toHaveAttribute('aria-current', 'true')
})

test('Escape leaves the reasons, and a typed word is no command', async ({ page, api }) => {
  const { sessionId } = await stoppedJourney(api)
  const [first] = await examplesOf(api, sessionId)
  const review = new ReviewPage(page)
  await review.open(sessionId)
  await review.verdict('Reject').click()
  await expect(page.getByRole('button', { name: /Wrong/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(review.verdict('Reject')).toBeFocused()
  await review.verdict('Edit').click()
  await page.getByRole('textbox', { name: /^User/ }).press('a')
  await expect(page.getByRole('button', { name: 'Save and accept' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(review.verdict('Accept')).toBeVisible()
  expect((await examplesOf(api, sessionId))[0]).toEqual(first)
})

test('an edit is kept and accepted; one that cannot be trained on is refused with the reason', async ({
  page,
  api,
}) => {
  const { sessionId } = await stoppedJourney(api)
  const examples = await examplesOf(api, sessionId)
  const [first] = examples
  const review = new ReviewPage(page)
  await review.open(sessionId)
  await page.keyboard.press('e')
  const given = page.getByRole('textbox', { name: 'Arguments of navigate, as JSON' })
  await expect(given).toBeFocused()
  await given.fill('not JSON')
  await page.getByRole('button', { name: 'Save and accept' }).click()
  await expect(page.getByText('arguments must be a JSON object')).toBeVisible()
  expect((await examplesOf(api, sessionId))[0]).toEqual(first)

  await given.fill('{"url":"https://shop.example/start"}')
  await page.keyboard.press('Control+Enter')
  await expect(review.row(first?.id ?? '')).toContainText('accepted')
  const [edited, ...rest] = await examplesOf(api, sessionId)
  expect(edited).toMatchObject({ review: 'accepted' })
  expect(JSON.stringify(edited?.messages)).toContain('shop.example/start')
  expect(rest).toEqual(examples.slice(1))

  await page.getByRole('complementary').getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(async () => (await examplesOf(api, sessionId))[0]).toEqual(first)
})

test('an example is readable: goal, elements with the chosen one, what was taken out, why it scores as it does', async ({
  page,
  api,
}) => {
  const { sessionId } = await stoppedJourney(api)
  const examples = await examplesOf(api, sessionId)
  const typed = examples.find(
    ({ kind, messages }) => kind === 'step' && JSON.stringify(messages.at(-1)).includes('[email]'),
  )
  if (!typed) throw new Error('no example with an e-mail address')
  await page.goto(`/review?show=all&session=${sessionId}&example=${typed.id}`)
  const review = new ReviewPage(page)
  await expect(review.messages()).toContainText('Buy a waterproof rain jacket in size M and have it sent home')
  await expect(review.messages().getByText('e-mail removed').last()).toBeVisible()
  await expect(review.messages()).toContainText('textbox "E-mail" chosen')
  const quality = page.getByRole('complementary').getByRole('region', { name: 'Quality' })
  await expect(quality).toContainText('needs 0.50 to pass')
  await expect(quality).toContainText('The person named the goal.')
  await expect(page.getByRole('link', { name: 'See it in the session' })).toHaveAttribute(
    'href',
    `/sessions/${sessionId}?event=${typed.sourceEventIds[0]}`,
  )
})

test('what enhancement changed is told, and what it added can be taken back and done again', async ({ page, api }) => {
  const { sessionId } = await stoppedJourney(api)
  const [, , , one] = await examplesOf(api, sessionId)
  await page.goto(`/review?show=all&session=${sessionId}&example=${one?.id}`)
  const review = new ReviewPage(page)
  const changes = page.getByRole('region', { name: 'What enhance changed' })
  const undo = changes.getByRole('button', { name: /^Undo: added the (\d )?actions? before it$/ })
  await expect(review.messages()).toContainText('Last actions')
  await undo.click()
  await expect(changes.getByRole('button', { name: /^Redo: added the/ })).toBeVisible()
  await expect(review.messages()).toContainText('none')
  const words = async () => (await examplesOf(api, sessionId)).find(({ id }) => id === one?.id)?.messages[1]?.content
  expect(await words()).toContain('Last actions:\n- none\nElements:')
  await changes.getByRole('button', { name: /^Redo: added the/ }).click()
  await expect(undo).toBeVisible()
  expect(await words()).toBe(one?.messages[1]?.content)
})

test('the threshold is tried on what is to do before it is set', async ({ page, api }) => {
  const { sessionId } = await stoppedJourney(api)
  const review = new ReviewPage(page)
  await review.open(sessionId)
  // All tests share the setting, so that it is not really changed.
  let asked: unknown
  await page.route('**/api/pipeline/settings', (route) => {
    asked = route.request().postDataJSON()
    return route.fulfill({ json: { taking: true, threshold: 1, held: 0, changed_by: null, changed_at: null } })
  })
  await page.getByRole('button', { name: 'needs 0.50 to pass' }).click()
  const handle = page.getByRole('slider', { name: 'Lowest quality' })
  await expect(handle).toHaveAttribute('aria-valuetext', /^0.50, ([\d,]+) of \1 to do pass$/)
  await handle.focus()
  await page.keyboard.press('End')
  await expect(page.getByText(/^1.00, [\d,]+ of [\d,]+ to do pass$/)).toBeVisible()
  await expect(page.getByRole('complementary').getByText(/^Does not pass: /)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'needs 0.50 to pass' })).toBeFocused()
  await page.keyboard.press('Enter')
  await handle.focus()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Need 1.00 from now on' }).click()
  await expect(page.getByText('Examples need 1.00 from now on')).toBeVisible()
  await expect(page.getByRole('button', { name: 'needs 1.00 to pass' })).toBeVisible()
  expect(asked).toEqual({ threshold: 1 })
})

test('from the session to its examples and back to the event', async ({ page, api }) => {
  const { sessionId } = await stoppedJourney(api)
  const count = (await examplesOf(api, sessionId)).length
  await page.goto(`/sessions/${sessionId}`)
  await page.getByRole('link', { name: `${count} examples` }).click()
  await expect(page).toHaveURL(new RegExp(`/review\\?show=all&session=${sessionId}`))
  await page.getByRole('link', { name: 'See it in the session' }).click()
  await expect(page).toHaveURL(new RegExp(`/sessions/${sessionId}\\?.*event=\\d+`))
})

test('what is read leaves the queue to do and comes back when it is taken back', async ({ page, api }) => {
  const { sessionId } = await stoppedJourney(api)
  const [first, second] = await examplesOf(api, sessionId)
  const review = new ReviewPage(page)
  await review.open(sessionId, 'todo')
  await review.verdict('Accept').click()
  await expect(page.getByText(/^Accepted:/)).toBeVisible()
  await expect.poll(async () => (await examplesOf(api, sessionId))[0]?.review).toBe('accepted')
  await review.open(sessionId, 'todo')
  await expect(review.row(second?.id ?? '')).toHaveAttribute('aria-current', 'true')
  await expect(review.row(first?.id ?? '')).toHaveCount(0)
})

test('a review the server does not take is put back and said', async ({ page, api }) => {
  const { sessionId } = await stoppedJourney(api)
  const [first] = await examplesOf(api, sessionId)
  const review = new ReviewPage(page)
  await review.open(sessionId)
  await page.route('**/api/training-examples/*', (route) => route.abort())
  await page.keyboard.press('a')
  await expect(page.getByText('The review was not kept')).toBeVisible()
  await expect(review.row(first?.id ?? '')).toHaveAttribute('aria-current', 'true')
  await expect(review.row(first?.id ?? '')).toContainText('to do')
})

test('whoever is not staff is shown to the sign-in', async ({ page }) => {
  await page.context().clearCookies()
  for (const path of ['/review', '/exports', '/pipeline']) {
    await page.goto(path)
    await expect(page).toHaveURL(new RegExp(`/signin\\?next=${encodeURIComponent(path)}`))
  }
})

for (const { theme, width, height } of looks) {
  test(`nothing stands in the way at ${width} px, ${theme}`, async ({ page, api }) => {
    const { sessionId } = await stoppedJourney(api)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    const review = new ReviewPage(page)
    await review.open(sessionId)
    await expectAccessible(page)
    await review.verdict('Reject').click()
    await expect(page.getByRole('group', { name: 'Why is it rejected?' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await review.verdict('Edit').click()
    await expect(page.getByRole('list', { name: 'Messages, to be changed' })).toBeVisible()
    await expectAccessible(page)
  })
}
