import { expect, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { journeyWithoutConsent, PipelinePage, signInAdmin, stoppedJourney } from '@/tests/pages/pipeline'

const runId = '01890000-0000-7000-8000-000000000001'
const message = "Cannot read properties of undefined (reading 'map')"
const stages = ['validation', 'quality', 'enhancement', 'training', 'archiving']

/** A run as the API tells of it once training has failed five times; no test can make a stage fail from outside. */
const failedRun = {
  id: runId,
  type: 'session_complete',
  sessionId: '01890000-0000-7000-8000-000000000002',
  sessionToken: 'ws_7f3kq92m',
  sessionName: 'Priya Nair',
  sessionType: 'workshop',
  channel: 'workshop',
  status: 'failed',
  stage: 'training',
  priority: 0,
  attempt: 5,
  createdAt: '2026-03-14T09:30:00.000Z',
  startedAt: '2026-03-14T09:30:00.000Z',
  endedAt: '2026-03-14T09:31:00.000Z',
  nextTryAt: null,
  error: { title: 'Processing job failed', message, stage: 'training' },
  result: null,
}
const attempt = (n: number) => ({
  n,
  startedAt: `2026-03-14T09:30:1${n}.000Z`,
  endedAt: `2026-03-14T09:30:1${n}.016Z`,
  error: { message, stack: 'TypeError\n    at generateTrainingData' },
  metrics: { log: [`line ${n}`] },
})
const failedDetail = {
  ...failedRun,
  version: null,
  changes: null,
  actions: [{ at: '2026-03-14T09:30:20.000Z', what: 'retried', stage: 'training', person: null, key: 'nightly' }],
  stages: stages.map((stage, index) => ({
    stage,
    status: index < 3 ? 'completed' : index === 3 ? 'failed' : 'waiting',
    attempts: index < 3 ? [{ ...attempt(1), error: null }] : index === 3 ? [1, 2, 3, 4, 5].map(attempt) : [],
  })),
}
const runningDetail = { ...failedDetail, status: 'waiting', attempt: 3, endedAt: null }

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

test.describe('a run that failed', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/api/pipeline/runs?state=failed', (route) =>
      route.fulfill({ json: { items: [failedRun], nextCursor: null } }),
    )
    await page.route(`**/api/pipeline/runs/${runId}`, (route) => route.fulfill({ json: failedDetail }))
  })

  test('shows its error word for word and every try, and is retried', async ({ page }) => {
    const pipeline = new PipelinePage(page)
    await pipeline.open()
    await pipeline.filter(/^Failed/).click()
    await expect(pipeline.runItem(runId)).toContainText(message)
    await expect(pipeline.runItem(runId)).toContainText('Gave up after 5 tries')
    await pipeline.row(runId).click()
    const detail = pipeline.detail()
    await expect(detail.getByText(message)).toBeVisible()
    for (const n of [1, 2, 3, 4, 5]) await expect(detail.getByText(`Try ${n}`, { exact: true })).toBeVisible()
    await expect(detail.getByText('16 ms')).toHaveCount(8)
    await detail.getByText('Show stack').click()
    await expect(detail.getByText('at generateTrainingData')).toBeVisible()
    await detail.getByText('1 log line').last().click()
    await expect(detail.getByText('line 5', { exact: true })).toBeVisible()
    await expect(detail).toContainText('Started again from train by the key nightly')

    const retried = page.waitForRequest((request) => request.url().endsWith(`/${runId}/retry`))
    await page.route(`**/api/pipeline/runs/${runId}/retry`, (route) => route.fulfill({ json: runningDetail }))
    await detail.getByRole('button', { name: 'Retry now' }).click()
    expect((await retried).method()).toBe('POST')
    await expect(page.getByText('is on the line again, from train')).toBeVisible()
  })

  test('is retried from an earlier stage by the keyboard', async ({ page }) => {
    const pipeline = new PipelinePage(page)
    await pipeline.open(`?show=failed&run=${runId}`)
    const retried = page.waitForRequest((request) => request.url().endsWith(`/${runId}/retry`))
    await page.route(`**/api/pipeline/runs/${runId}/retry`, (route) => route.fulfill({ json: runningDetail }))
    await pipeline.detail().getByRole('button', { name: 'From an earlier stage' }).press('Enter')
    await expect(page.getByRole('menuitem')).toHaveText(['From validate', 'From quality', 'From enhance'])
    await page.getByRole('menuitem', { name: 'From quality' }).press('Enter')
    expect((await retried).postDataJSON()).toEqual({ fromStage: 'quality' })
    await expect(page.getByText('is on the line again, from quality')).toBeVisible()
  })

  test('is one of a group that is retried as one, after asking', async ({ page }) => {
    const group = {
      ...{ fingerprint: '0123456789abcdef', stage: 'training', message, count: 12 },
      ...{ firstAt: failedRun.startedAt, lastAt: failedRun.endedAt, runIds: [runId] },
    }
    await page.route('**/api/pipeline/failures', (route) =>
      route.fulfill({ json: { items: [group], nextCursor: null } }),
    )
    const asked: unknown[] = []
    await page.route('**/api/pipeline/retry', (route) => {
      asked.push(route.request().postDataJSON())
      const last = asked.length > 1
      return route.fulfill({ json: { retried: last ? 2 : 9, skipped: last ? 1 : 0, left: last ? 0 : 3 } })
    })
    const pipeline = new PipelinePage(page)
    await pipeline.open()
    await pipeline.filter(/^Failed/).click()
    const causes = page.getByRole('region', { name: '1 cause' })
    await expect(causes).toContainText('12 runs at train')
    await causes.getByRole('button', { name: 'Retry all 12' }).click()
    const question = page.getByRole('alertdialog')
    await expect(question).toContainText('Retry 12 failed runs?')
    expect(asked).toEqual([])
    await question.getByRole('button', { name: 'Retry 12' }).click()
    await expect(page.getByText('11 runs are on the line again')).toBeVisible()
    expect(asked).toEqual([{ fingerprint: group.fingerprint }, { fingerprint: group.fingerprint }])
  })

  test('is retried by R, and a refusal is said', async ({ page }) => {
    const pipeline = new PipelinePage(page)
    await pipeline.open()
    await pipeline.filter(/^Failed/).click()
    await pipeline.row(runId).click()
    await page.route(`**/api/pipeline/runs/${runId}/retry`, (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        json: {
          type: '/problems/conflict',
          title: 'x',
          status: 409,
          detail: 'Another run of this session is on its way.',
        },
      }),
    )
    await page.keyboard.press('r')
    await expect(page.getByText('Another run of this session is on its way.')).toBeVisible()
  })
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
