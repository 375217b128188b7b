import { expect, test } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { failedDetail, failedRun, message, runId, runningDetail } from '@/tests/pages/failed-run'
import { PipelinePage } from '@/tests/pages/pipeline'
import { signInAdmin } from '@/tests/pages/sign-in'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
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
    await pipeline.detail().getByRole('button', { name: 'From stage' }).press('Enter')
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
    await expectAccessible(page)
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
