import { expect, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { failedDetail, failedRun, runId, runningDetail } from '@/tests/pages/failed-run'
import { journeyWithoutConsent, PipelinePage, stoppedJourney } from '@/tests/pages/pipeline'
import { signInAdmin } from '@/tests/pages/sign-in'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

test('a session that ends comes onto the page by itself, with what came of it', async ({ page, api }) => {
  const pipeline = new PipelinePage(page)
  await pipeline.open()
  const journey = await stoppedJourney(api)
  await expect(pipeline.runItem(journey.runId)).toContainText(/\d+ examples, quality 0\.\d\d/)
  await pipeline.row(journey.runId).click()
  const detail = pipeline.detail()
  await expect(detail.getByRole('list', { name: /^Stages of run/ }).getByRole('listitem')).toHaveCount(5)
  await expect(detail.getByRole('region', { name: 'Result' })).toContainText('Examples')
  await expect(detail.getByRole('link', { name: 'Timeline' })).toHaveAttribute('href', `/sessions/${journey.sessionId}`)
  await expect(detail.getByRole('button', { name: /Retry|Cancel/ })).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`run=${journey.runId}`))
})

test('a session without consent finishes and says why there are no examples', async ({ page, api }) => {
  const journey = await journeyWithoutConsent(api)
  const pipeline = new PipelinePage(page)
  await pipeline.open(`?show=finished&run=${journey.runId}`)
  await expect(pipeline.runItem(journey.runId)).toContainText('No training examples generated: no consent')
  await expect(pipeline.detail()).toContainText('No training examples generated: no consent')
})

test('a filter shows its own runs and stands in the address', async ({ page, api }) => {
  await stoppedJourney(api)
  const pipeline = new PipelinePage(page)
  await pipeline.open()
  await pipeline.filter(/^Finished [\d,]+$/).click()
  await expect(page).toHaveURL(/show=finished/)
  const runs = page.getByRole('list', { name: 'Runs' })
  await expect(runs).toContainText(/\d+ examples, quality/)
  await page.reload()
  await expect(pipeline.filter(/^Finished/)).toBeChecked()
  await expect(
    runs.getByRole('img', { name: 'Validate done, Quality done, Enhance done, Train done, Archive done' }),
  ).toHaveCount(await runs.getByRole('listitem').count())
})

test('new sessions are held back by a switch, and the page says so plainly', async ({ page }) => {
  const settings = { taking: true, threshold: 0.5, held: 4, changed_by: null, changed_at: null as string | null }
  // The tests' other sessions must go on: the switch of this page alone is turned.
  await page.route('**/api/pipeline/stream', (route) => route.abort())
  await page.route('**/api/pipeline', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ json: { ...(await answer.json()), settings } })
  })
  await page.route('**/api/pipeline/settings', (route) => {
    Object.assign(settings, route.request().postDataJSON(), {
      changed_by: { name: 'Jana', customer_id: 'C1' },
      changed_at: new Date().toISOString(),
    })
    return route.fulfill({ json: settings })
  })
  await page.goto('/pipeline')
  const control = page.getByRole('switch', { name: 'Taking new sessions' })
  await expect(control).toBeChecked()
  await control.press('Space')
  const notice = page.getByRole('status').filter({ hasText: 'New sessions are not taken up.' })
  await expect(notice).toContainText('4 sessions wait, none is lost, and what has begun goes on. Switched off by Jana')
  await expectAccessible(page)
  await control.press('Space')
  await expect(page.getByText('New sessions are taken again')).toBeVisible()
  await expect(notice).toHaveCount(0)
})

test('a run on the line is cancelled only after asking', async ({ page }) => {
  let cancelled = 0
  await page.route(`**/api/pipeline/runs/${runId}`, (route) => route.fulfill({ json: runningDetail }))
  await page.route(`**/api/pipeline/runs/${runId}/cancel`, (route) => {
    cancelled += 1
    return route.fulfill({ json: { ...runningDetail, status: 'cancelled' } })
  })
  const pipeline = new PipelinePage(page)
  await pipeline.open(`?run=${runId}`)
  const cancel = pipeline.detail().getByRole('button', { name: 'Cancel run' })
  await cancel.click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('Cancel this run?')
  await question.getByRole('button', { name: 'Keep it running' }).click()
  await expect(cancel).toBeFocused()
  expect(cancelled).toBe(0)
  await cancel.click()
  await question.getByRole('button', { name: 'Cancel run' }).click()
  await expect(page.getByText('is cancelled')).toBeVisible()
  expect(cancelled).toBe(1)
})

test('with the keyboard alone: J and K choose a run, Enter goes into it', async ({ page }) => {
  const items = [1, 2, 3].map((n) => ({ ...failedRun, id: `01890000-0000-7000-8000-00000000000${n}` }))
  const [first = failedRun, second = failedRun] = items
  await page.route('**/api/pipeline/runs?state=failed', (route) => route.fulfill({ json: { items, nextCursor: null } }))
  await page.route('**/api/pipeline/runs/*', (route) => route.fulfill({ json: failedDetail }))
  const pipeline = new PipelinePage(page)
  await pipeline.open()
  await pipeline.filter(/^Failed/).press('Enter')
  await expect(pipeline.row(first.id)).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('j')
  await expect(pipeline.row(second.id)).toBeFocused()
  await expect(pipeline.row(second.id)).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(pipeline.row(first.id)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(pipeline.detail()).toBeFocused()
})

test('where there is no room the run opens over the list and gives the focus back', async ({ page, api }) => {
  const journey = await stoppedJourney(api)
  await page.setViewportSize({ width: 1000, height: 800 })
  const pipeline = new PipelinePage(page)
  await pipeline.open()
  await pipeline.row(journey.runId).focus()
  await page.keyboard.press('Enter')
  await expect(pipeline.drawer()).toContainText('Validate')
  await page.keyboard.press('Escape')
  await expect(pipeline.drawer()).toHaveCount(0)
  await expect(pipeline.row(journey.runId)).toBeFocused()
})

test('a lost stream is said and taken up again', async ({ page }) => {
  await page.route('**/api/pipeline/stream', (route) => route.abort())
  await page.goto('/pipeline')
  await expect(page.getByText(/^Live updates dropped at \d\d:\d\d:\d\d$/)).toBeVisible()
  await page.unroute('**/api/pipeline/stream')
  await expect(page.getByText(/^Live updates dropped/)).toHaveCount(0)
})

test('a list that does not load says what is safe and tries again', async ({ page }) => {
  const pipeline = new PipelinePage(page)
  await pipeline.open()
  await page.route('**/api/pipeline/runs?state=failed', (route) => route.fulfill({ status: 403, json: {} }))
  await pipeline.filter(/^Failed/).click()
  const problem = page.getByRole('heading', { name: 'The list did not load' })
  await expect(problem).toBeVisible()
  await expect(page.getByText('Runs go on as usual, you just cannot see them here.')).toBeVisible()
  await page.unroute('**/api/pipeline/runs?state=failed')
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(problem).toHaveCount(0)
})

for (const { theme, width, height } of looks) {
  test(`nothing stands in the way at ${width} px, ${theme}`, async ({ page, api }) => {
    const journey = await stoppedJourney(api)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    const pipeline = new PipelinePage(page)
    await pipeline.open(width > 1200 ? `?run=${journey.runId}` : '')
    await expect(pipeline.row(journey.runId)).toBeVisible()
    await expectAccessible(page)
  })
}

test('of a long list only what is in view is drawn', async ({ page }) => {
  const items = Array.from({ length: 1000 }, (_, n) => ({
    ...failedRun,
    id: `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  }))
  await page.route('**/api/pipeline/runs?state=failed', (route) => route.fulfill({ json: { items, nextCursor: null } }))
  await page.route('**/api/pipeline/runs/*', (route) => route.fulfill({ json: failedDetail }))
  const pipeline = new PipelinePage(page)
  await pipeline.open()
  await pipeline.filter(/^Failed/).click()
  const rows = page.getByRole('list', { name: 'Runs' }).getByRole('listitem')
  await expect(pipeline.row(items[0]?.id ?? '')).toBeVisible()
  expect(await rows.count()).toBeLessThan(60)
  await rows.first().hover()
  await page.mouse.wheel(0, 1_000_000)
  await expect(pipeline.row(items[999]?.id ?? '')).toBeVisible()
  expect(await rows.count()).toBeLessThan(60)
})
