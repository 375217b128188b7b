import { expect, test } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { Journal } from '@/tests/pages/journal'

test('a talk is begun, goes on, shows whom to call when it comes to that, and ends', async ({ page, api }) => {
  const journal = new Journal(page)
  const headers = await journal.signIn(api)
  await api.post('/api/entries', { headers, data: { content: 'In London', time_zone: 'Europe/London' } })
  await journal.open('/journal/talks')
  await expect(page.getByText('No talks yet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /Reflection buddy/ }).click()
  await expect(page).toHaveURL(/\/journal\/talks\/[0-9a-f-]{36}$/)
  const turns = page.getByRole('log').getByRole('article')
  await expect(turns).toHaveCount(1)
  await expect(turns.first()).toContainText('?')
  await expect(page.getByText('Only you can read this. It is never used for training.')).toBeVisible()

  const field = page.getByRole('textbox', { name: 'Your message' })
  await field.fill('I argued with my sister about the flat and went home angry.')
  await field.press('Enter')
  await expect(turns).toHaveCount(3)
  await expect(turns.last()).toContainText('?')
  await expect(turns.last().getByText('Reflection buddy')).toBeAttached()
  const line = page.getByRole('link', { name: 'Samaritans: 116 123' })
  await expect(line).toHaveCount(0)
  await field.fill('I just want to die.')
  await field.press('Enter')
  await expect(turns.last()).toContainText('Are you safe right now?')
  await expect(line).toHaveAttribute('href', 'tel:116123')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'End this talk' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'End this talk' }).click()
  await expect(page.getByText('This talk has ended')).toBeVisible()
  await expect(field).toHaveCount(0)
  await page.getByRole('link', { name: 'Begin a new talk' }).click()
  await expect(page.getByRole('link', { name: /Talk with Reflection buddy/ })).toContainText('4 messages')
})
