import { readFile } from 'node:fs/promises'
import { expect, test, unique } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { logEvents, SessionsPage } from '@/tests/pages/sessions'
import { signInAdmin } from '@/tests/pages/sign-in'

test.beforeEach(async ({ page }) => {
  await signInAdmin(page)
})

test('the log is taken away as a file, whole or narrowed', async ({ page, api }) => {
  const token = unique('ws_')
  await logEvents(
    api,
    Array.from({ length: 120 }, (_, n) => ({
      sessionToken: token,
      eventType: n % 10 === 0 ? 'error' : 'action',
      eventData: { n },
    })),
  )
  const sessions = new SessionsPage(page)
  await sessions.keepFilesUnasked()
  await sessions.open(`?q=${token}`)
  await expect(sessions.rows).toHaveCount(1)
  const save = async (choose: () => Promise<void>) => {
    await page.getByRole('button', { name: 'Export' }).click()
    await choose()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      sessions.exporting.getByRole('button', { name: 'Export the log' }).click(),
    ])
    await expect(sessions.exporting).toHaveCount(0)
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }
  // What the list is narrowed to stands there already.
  const lines = await save(async () => {
    await expect(sessions.exporting.getByLabel('Token or e-mail')).toHaveValue(token)
  })
  expect(lines.name).toBe('session-log.ndjson')
  expect(lines.text.trimEnd().split('\n')).toHaveLength(120)
  const errors = await save(async () => {
    await sessions.exporting.getByLabel('Event type').fill('error')
    await sessions.exporting.getByRole('radio', { name: 'JSON', exact: true }).click()
  })
  expect(JSON.parse(errors.text).events).toHaveLength(12)
  const csv = await save(async () => {
    await sessions.exporting.getByRole('radio', { name: 'CSV' }).click()
    await sessions.exporting.getByRole('switch').click()
  })
  expect(csv.text.split('\n')[0]).toContain('event_id,session_id')
  expect(csv.text).toContain('channel')
})

test('an export says how far it is and can be stopped', async ({ page }) => {
  const sessions = new SessionsPage(page)
  await sessions.keepFilesUnasked()
  // A server that sends half of the file and then takes its time.
  await page.addInitScript(() => {
    const real = window.fetch
    window.fetch = (input, options) => {
      if (!String(input).includes('format=ndjson')) return real(input, options)
      const body = new ReadableStream({
        start: (file) => file.enqueue(new TextEncoder().encode('{}\n'.repeat(1200))),
      })
      return Promise.resolve(new Response(body, { headers: { 'x-total-rows': '2400' } }))
    }
  })
  await sessions.open()
  await page.getByRole('button', { name: 'Export' }).click()
  await sessions.exporting.getByRole('button', { name: 'Export the log' }).click()
  const bar = page.getByRole('progressbar', { name: 'Saving the file' })
  await expect(bar).toHaveAttribute('aria-valuetext', '1,200 of 2,400 rows')
  await expect(bar).toHaveAttribute('aria-valuenow', '50')
  await sessions.exporting.getByRole('button', { name: 'Stop' }).click()
  await expect(bar).toHaveCount(0)
  await expect(sessions.exporting.getByRole('button', { name: 'Export the log' })).toBeVisible()
})

for (const { theme, width, height } of looks) {
  test(`axe finds nothing in the dialog in ${theme} at ${width}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    const sessions = new SessionsPage(page)
    await sessions.open()
    await page.getByRole('button', { name: 'Export' }).click()
    await expect(sessions.exporting).toBeVisible()
    await expectAccessible(page)
  })
}
