import { readFile } from 'node:fs/promises'
import { expect, test } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { stoppedJourney } from '@/tests/pages/pipeline'
import { signInAdmin } from '@/tests/pages/sign-in'

const count = (words: string | null) => Number(/Export ([\d,]+)/.exec(words ?? '')?.[1]?.replaceAll(',', ''))

test.beforeEach(async ({ page, api }) => {
  await signInAdmin(page)
  await stoppedJourney(api)
})

test('the button says how many examples are in the file that it gives', async ({ page }) => {
  // Other tests make examples meanwhile: look again until nothing came between count and file.
  await expect(async () => {
    await page.goto('/exports?review=unread&min=0.9')
    const button = page.getByRole('link', { name: /^Export [\d,]+$/ })
    const said = count(await button.textContent())
    const downloading = page.waitForEvent('download')
    await button.click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('throughline-openai-all.jsonl')
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n')
    expect(said).toBe(lines.length)
    expect(JSON.parse(lines[0] ?? '').messages.length).toBeGreaterThan(1)
    await expect(page.getByText(/^The export of [\d,]+ examples? has started$/).first()).toBeVisible()
  }).toPass()
})

test('with the keyboard alone: the bar rises, the count falls, the address remembers', async ({ page }) => {
  await page.goto('/exports?review=unread')
  const button = page.getByRole('link', { name: /^Export [\d,]+$/ })
  const whole = count(await button.textContent())
  const handle = page.getByRole('slider', { name: 'Lowest quality' })
  await expect(handle).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^0.50 and up, ${whole.toLocaleString('en-GB')} of`),
  )
  await handle.focus()
  await page.keyboard.press('End')
  await expect(handle).toHaveAttribute('aria-valuenow', '1')
  await expect(page).toHaveURL(/min=1/)
  await expect(page.getByText(/^1.00 and up, \d+ of/)).toBeVisible()
  await page.keyboard.press('Home')
  await expect(handle).toHaveAttribute('aria-valuenow', '0.5')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/min=0.51/)
})

test('the first lines are those of the file', async ({ page }) => {
  await page.goto('/exports?review=unread&min=0.6')
  const shown = page.getByRole('region', { name: 'First lines' }).getByRole('listitem')
  await expect(shown).toHaveCount(3)
  const href = (await page.getByRole('link', { name: /^Export [\d,]+$/ }).getAttribute('href')) ?? ''
  const [first = ''] = (await (await page.request.get(href)).text()).split('\n')
  await expect(shown.first()).toHaveText(first.slice(0, 900))
})

test('every choice stands in the address, and in the preview and the file', async ({ page }) => {
  await page.goto('/exports?review=unread')
  await page.getByRole('radio', { name: 'ShareGPT' }).click()
  await expect(page).toHaveURL(/format=sharegpt/)
  const lines = page.getByRole('region', { name: 'First lines' }).getByRole('listitem')
  await expect(lines.first()).toContainText('{"conversations":[{"from":"system"')
  await expect(page.getByRole('button', { name: /^Extension [\d,]+$/, pressed: true })).toBeVisible()
  await page.getByRole('slider', { name: 'Held back for testing' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/held=11/)
  await expect(page.getByText(/^11 %, [\d,]+ examples$/)).toBeVisible()
  const file = page.getByRole('link', { name: /^Export [\d,]+$/ })
  await expect(file).toHaveAttribute('href', /format=sharegpt&held=11&split=all&minQuality=0.5$/)
  await expect(page.getByRole('link', { name: 'manifest' })).toHaveAttribute(
    'href',
    /^\/api\/datasets\/manifest\?format=sharegpt/,
  )
  await page.getByRole('radio', { name: 'Test' }).click()
  await expect(page).toHaveURL(/split=valid/)
  await expect(page.getByText('throughline-sharegpt-valid.jsonl')).toBeVisible()
})

test('the parts together are the whole', async ({ page }) => {
  await expect(async () => {
    const said: number[] = []
    for (const split of ['all', 'train', 'valid']) {
      await page.goto(`/exports?review=unread&split=${split}&held=50&min=0`)
      const words = await page.getByText(/ and up, [\d,]+ of [\d,]+$/).textContent()
      said.push(Number(/of ([\d,]+)$/.exec(words ?? '')?.[1]?.replaceAll(',', '')))
    }
    const [all = 0, train = 0, valid = 0] = said
    expect(train + valid).toBe(all)
    expect(all).toBeGreaterThan(0)
  }).toPass()
})

test('a choice that nothing fits offers no download', async ({ page }) => {
  await page.route('**/api/datasets/selection?*', (route) => route.fulfill({ json: { bins: [], channels: [] } }))
  await page.goto('/exports?review=unread')
  await page.getByRole('radio', { name: 'Accepted only' }).click()
  await expect(page.getByText('Nothing has been accepted yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled()
  await page.getByRole('button', { name: 'include what is unread' }).click()
  await expect(page).toHaveURL(/review=unread/)
})

for (const { theme, width, height } of looks) {
  test(`nothing stands in the way at ${width} px, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await page.goto('/exports?review=unread')
    await expect(page.getByRole('region', { name: 'First lines' }).getByRole('listitem')).toHaveCount(3)
    await expectAccessible(page)
  })
}
