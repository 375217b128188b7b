import type { Page } from '@playwright/test'
import { expect, test, unique } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { PipelinePage } from '@/tests/pages/pipeline'
import { signInAdmin } from '@/tests/pages/sign-in'

const side = (name: string) => ({
  name,
  url: 'https://shop.example',
  tests: [
    {
      id: name,
      name,
      commands: [
        { command: 'open', target: '/' },
        { command: 'click', target: 'linkText=Mugs' },
      ],
    },
  ],
})
const named = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

async function openDialog(page: Page) {
  await signInAdmin(page)
  await new PipelinePage(page).open()
  await page.getByRole('button', { name: 'Import recordings' }).click()
  return page.getByRole('dialog', { name: 'Import recordings' })
}

test('files are recognised, imported one by one, and lead to their sessions; what is broken says where', async ({
  page,
}) => {
  const dialog = await openDialog(page)
  const title = unique('Mugs')
  const files = dialog.getByRole('list', { name: 'Chosen files' })
  await dialog
    .getByLabel('Choose files')
    .setInputFiles([
      named('shop.side', side(title)),
      named('broken.side', { url: 'https://shop.example', tests: [{ commands: [7] }] }),
      named('notes.json', 'no JSON'),
    ])
  await expect(dialog.getByLabel('Format of shop.side')).toHaveValue('selenium-side')
  await expect(files.getByRole('alert')).toHaveText(
    'There is no JSON in this file. Export the recording as JSON and choose that.',
  )
  await dialog.getByLabel('Goal').fill('Look at mugs')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Import 2 files' }).click()
  await expect(files.getByText('1 session imported')).toBeVisible()
  await expect(files.getByText('At /tests/0/commands/0.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]{36}/)
})

test('a file of no known kind is given a format by hand; on a phone and by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const dialog = await openDialog(page)
  await expect(dialog.getByLabel('Choose files')).toBeFocused()
  await dialog.getByLabel('Choose files').setInputFiles(named('other.json', { anything: true }))
  await expect(dialog).toContainText('What kind of file this is does not show. Choose its format.')
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await dialog.getByLabel('Format of other.json').selectOption('rrweb')
  await dialog.getByRole('button', { name: 'Import 1 file' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('This is no rrweb recording')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Import recordings' })).toBeFocused()
})
