import { expect, test, unique } from '@/tests/fixtures'
import { expectAccessible } from '@/tests/pages/axe'
import { ChatPage } from '@/tests/pages/chat'
import { signInBrowser } from '@/tests/pages/sign-in'

const password = 'four plain english words'

test('money moves after the password, which is never part of what is said', async ({ page, api }) => {
  const username = unique('saver')
  await api.post('/api/auth/signup', { data: { username, password } })
  await signInBrowser(page, { name: username, password })
  const chat = new ChatPage(page)
  await chat.open()
  await expect(chat.message).toBeVisible()
  await chat.say('What is my account balance?')
  await page.getByRole('button', { name: 'Yes, please' }).click()
  await expect(chat.log).toContainText('Your demo accounts are open')

  await chat.say('Transfer 20 rupees to my savings account')
  await chat.log.getByRole('button', { name: 'Enter my password' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your password, once more' })
  const field = dialog.getByLabel('Password', { exact: true })
  await field.fill('not this one')
  await field.press('Enter')
  await expect(dialog.getByText('That is not your password.')).toBeVisible()
  await expectAccessible(page)
  await field.fill(password)
  await field.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(chat.log).toContainText('Transfer ₹20.00 from your current account to your savings account?')
  await expect(chat.log.getByRole('button', { name: 'Enter my password' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Yes, please' }).click()
  const receipt = chat.log.getByRole('region', { name: 'Transfer' })
  await expect(receipt).toContainText('₹20.00')
  await expect(receipt).toContainText(/B\d+/)
  await page.reload()
  await expect(receipt).toBeVisible()
  await expect(chat.log).not.toContainText(password)
})
