import { type Database, expect, test, unique } from '@/tests/fixtures'
import { idOf, logEvents } from '@/tests/pages/sessions'
import { signInAdmin } from '@/tests/pages/sign-in'
import { TimelinePage } from '@/tests/pages/timeline'
import type { Program } from '@/tests/program'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

const act = (sessionToken: string, n: number) => ({
  sessionToken,
  eventType: 'action',
  eventData: { actionName: `act_${n}_end` },
})

/** A session of one action each 50 ms that ends now, an error in each thousand. */
async function longSession(api: Program, database: Database, rows: number) {
  const token = unique('ws_')
  await logEvents(api, [{ ...act(token, 0), ago: rows / 20 }])
  const id = await idOf(api, token)
  await database`
    insert into events (session_id, type, source, data, occurred_at)
    select ${id}, case when n % 1000 = 500 then 'error' else 'action' end, 'log',
      case when n % 1000 = 500 then jsonb_build_object('errorMessage', 'It broke ' || n)
        else jsonb_build_object('actionName', 'act_' || n || '_end') end,
      now() - make_interval(secs => (${rows}::int - n) / 20.0)
    from generate_series(1, ${rows}::int - 2) as n`
  return { id, token }
}

test('100,000 rows are all within reach, and only what is in sight is drawn', async ({ page, api, database }) => {
  test.setTimeout(120_000)
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(window, { longTasks: tasks })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(Math.round(entry.duration))
    }).observe({ type: 'longtask', buffered: true })
  })
  const figures: Record<string, string> = {}
  const step = async (name: string, act: () => Promise<void>) => {
    await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0))
    await act()
    const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks)
    figures[name] = `${Math.max(0, ...tasks)} ms (${tasks.length} over 50 ms)`
    expect(await timeline.rows.count()).toBeLessThan(200)
  }
  const { id, token } = await longSession(api, database, 100_000)
  const timeline = new TimelinePage(page)
  await timeline.open(id)
  await expect(timeline.kind(/^All 100,000$/)).toBeVisible()
  await expect(timeline.row('act_99998_end')).toBeInViewport()
  await step('scroll', async () => {
    await timeline.spine.hover()
    await expect(async () => {
      await page.mouse.wheel(0, -3000)
      await expect(timeline.row(/act_9[0-7]\d{3}_end/).first()).toBeVisible({ timeout: 50 })
    }).toPass()
  })
  await step('arrival', async () => {
    await timeline.toNow.click()
    await logEvents(
      api,
      Array.from({ length: 200 }, (_, n) => act(token, 200_000 + n)),
    )
    await expect(timeline.row('act_200199_end')).toBeInViewport()
  })
  await step('filter', async () => {
    await timeline.kind(/^Errors 100$/).click()
    await expect(timeline.row('It broke 99500')).toBeInViewport()
    await timeline.kind(/^All/).click()
    await expect(timeline.row('act_200199_end')).toBeInViewport()
  })
  await step('jump', async () => {
    await page.keyboard.press('e')
    await expect(timeline.row('It broke 500')).toBeInViewport()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Home')
    await expect(timeline.row('act_0_end')).toBeInViewport()
    await timeline.toNow.click()
    await expect(timeline.row('act_200199_end')).toBeInViewport()
  })
  console.info(`Longest task in a session of 100,000 rows: ${JSON.stringify(figures)}`)
})

test('scrolling up and down again passes every row, in order and once', async ({ page, api, database }) => {
  const { id } = await longSession(api, database, 2500)
  const timeline = new TimelinePage(page)
  await timeline.open(id)
  await expect(timeline.row('act_2498_end')).toBeInViewport()
  const found = Object.values(await timeline.walk())
  expect(found.filter((words) => /act_\d+_end|It broke/.test(words))).toHaveLength(2499)
})

test('a tail that is cut again and again ends with each row exactly once', async ({ page, api }) => {
  test.setTimeout(120_000)
  await page.addInitScript(() => {
    const Whole = window.EventSource
    const open: EventSource[] = []
    class Cuttable extends Whole {
      constructor(url: string | URL) {
        super(url)
        open.push(this)
      }
    }
    Object.assign(window, {
      EventSource: Cuttable,
      cut: () => {
        const source = open.pop()
        source?.close()
        source?.dispatchEvent(new Event('error'))
      },
    })
  })
  const token = unique('ws_')
  await logEvents(api, [act(token, 0)])
  const timeline = new TimelinePage(page)
  await timeline.open(await idOf(api, token))
  await expect(timeline.row('act_0_end')).toHaveCount(1)
  for (let batch = 0; batch < 40; batch += 1) {
    await logEvents(
      api,
      Array.from({ length: 50 }, (_, n) => act(token, 1 + batch * 50 + n)),
    )
    if (batch % 4 === 0) await page.evaluate(() => (window as unknown as { cut: () => void }).cut())
  }
  await expect(timeline.kind(/^All 2,002$/)).toBeVisible()
  await expect(timeline.row('act_2000_end')).toBeInViewport()
  const numbers = Object.values(await timeline.walk()).flatMap((words) => /act_(\d+)_end/.exec(words)?.[1] ?? [])
  expect(numbers.map(Number).sort((one, other) => one - other)).toEqual(Array.from({ length: 2001 }, (_, n) => n))
})
