import type { Page } from '@playwright/test'
import { bearer, expect, keys, test, unique, uniquePhone } from '@/tests/fixtures'
import { AccountPage } from '@/tests/pages/account'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { SignInPage, signInBrowser } from '@/tests/pages/sign-in'
import type { Program } from '@/tests/program'

const password = 'four plain english words'
const fresh = 'five other plain english words'
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

async function account(api: Program) {
  const [username, phone] = [unique('keeper'), uniquePhone()]
  const made = await api.post('/api/auth/signup', { data: { username, phone, password, name: 'Asha' } })
  const { user } = await made.json()
  /** Another device of theirs, by its token. */
  const elsewhere = async (): Promise<string> => {
    const headers = { 'user-agent': iphone }
    return (await (await api.post('/api/auth/login', { data: { username, password }, headers })).json()).token
  }
  return { id: user.id as string, username, phone, elsewhere }
}

const opens = async (api: Program, token: string) =>
  (await api.get('/api/auth/devices', { headers: bearer(token) })).status() === 200

async function signedIn(page: Page, username: string) {
  await signInBrowser(page, { name: username, password })
  const accountPage = new AccountPage(page)
  await accountPage.open()
  return accountPage
}

test('signed out, the account leads to the sign-in and back', async ({ page, api }) => {
  const { username } = await account(api)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/signin\?next=\/account$/)
  await signedIn(page, username)
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible()
})

test('name and language are changed and stay', async ({ page, api }) => {
  const { username, phone } = await account(api)
  const own = await signedIn(page, username)
  await expect(page.getByText(phone)).toBeVisible()
  await expect(page.getByText('Not proven', { exact: true })).toBeVisible()
  const save = page.getByRole('button', { name: 'Save' })
  await expect(save).toBeDisabled()
  await own.name.fill('Asha Rao')
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await save.click()
  await expect(page.getByText('Saved')).toBeVisible()
  await expect(page.getByText('Signed in as Asha Rao')).toBeVisible()
  await own.open()
  await expect(own.name).toHaveValue('Asha Rao')
  await expect(page.getByRole('radio', { name: 'Deutsch' })).toBeChecked()
})

test('a new password keeps this browser and signs the other devices out', async ({ page, api }) => {
  const { username, elsewhere } = await account(api)
  const token = await elsewhere()
  const own = await signedIn(page, username)
  await own.changePassword('', 'short')
  await expect(page.getByText('Type the password you sign in with now.')).toBeVisible()
  await expect(page.getByText('This password is too short')).toBeVisible()
  await own.changePassword('not this one', fresh)
  await expect(page.getByText('This is not the password you sign in with now.')).toBeVisible()
  await own.changePassword(password, fresh)
  await expect(page.getByText('Your password is changed. Every other device is signed out.')).toBeVisible()
  await expect(own.currentPassword).toHaveValue('')
  await expect(own.devices).toHaveCount(1)
  expect(await opens(api, token)).toBe(false)
  await own.open()
  await expect(page).toHaveURL(/\/account$/)
})

test('one device is signed out after a question, and keeps its place when the answer is no', async ({ page, api }) => {
  const { username, elsewhere } = await account(api)
  const token = await elsewhere()
  const own = await signedIn(page, username)
  await expect(own.devices).toHaveCount(2)
  await expect(own.devices.first()).toContainText('here now')
  await page.getByRole('button', { name: 'Sign out Safari on iOS' }).click()
  await own.dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(own.devices).toHaveCount(2)
  await own.signOut('Safari on iOS')
  await expect(page.getByText('Safari on iOS is signed out')).toBeVisible()
  await expect(own.devices).toHaveCount(1)
  expect(await opens(api, token)).toBe(false)
})

test('the keyboard alone signs all others out', async ({ page, api }) => {
  const { username, elsewhere } = await account(api)
  const tokens = [await elsewhere(), await elsewhere()]
  const own = await signedIn(page, username)
  await page.getByRole('button', { name: 'Sign out all others' }).focus()
  await page.keyboard.press('Enter')
  await expect(own.dialog).toContainText('2 devices have to sign in again')
  await page.keyboard.press('Tab')
  await expect(own.dialog.getByRole('button', { name: 'Sign out all others' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('No other device is signed in.')).toBeVisible()
  for (const token of tokens) expect(await opens(api, token)).toBe(false)
})

test('whoever was signed out from elsewhere is told so, and where to go', async ({ page, api }) => {
  const { username, elsewhere } = await account(api)
  const token = await elsewhere()
  const own = await signedIn(page, username)
  expect((await api.delete('/api/auth/devices', { headers: bearer(token) })).status()).toBe(204)
  await own.signOut('Safari on iOS')
  await expect(page.getByRole('heading', { name: 'You are signed out here' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/signin\?next=\/account$/)
})

test('this browser signs itself out, and keeps no word of whoever was at it', async ({ page, api }) => {
  const { username } = await account(api)
  const own = await signedIn(page, username)
  await page.evaluate(() => sessionStorage.setItem('tl-draft', 'begun in the chat'))
  await own.devices.first().getByRole('button').click()
  await own.dialog.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/signin$/)
  expect(await page.evaluate(() => sessionStorage.getItem('tl-draft'))).toBeNull()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/signin/)
})

test('a link sets a password, and a used one says what to do', async ({ page, api }) => {
  const { id, username } = await account(api)
  const made = await api.post(`/api/people/${id}/reset-link`, { headers: bearer(keys.admin()) })
  const { url } = await made.json()
  const { pathname, hash } = new URL(url)
  const own = new AccountPage(page)
  const set = async (text: string) => {
    await own.newPassword.fill(text)
    await page.getByRole('button', { name: 'Set the password' }).click()
  }
  await own.openReset(`${pathname}${hash}`)
  await set('short')
  await expect(page.getByText('This password is too short')).toBeVisible()
  await set(fresh)
  await expect(page.getByRole('heading', { name: 'Your password is set' })).toBeVisible()
  await page.getByRole('link', { name: 'Sign in' }).click()
  const signIn = new SignInPage(page)
  await signIn.signIn({ name: username, password: fresh })
  await expect(page).toHaveURL(/\/chat$/)
  await page.goto('about:blank')
  await own.openReset(`${pathname}${hash}`)
  await set(fresh)
  await expect(page.getByText('This link does not work any more')).toBeVisible()
  await page.goto('about:blank')
  await own.openReset('/reset')
  await expect(page.getByText('This link does not work any more')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Set the password' })).toBeDisabled()
})

for (const { theme, width, height } of looks) {
  test(`axe finds nothing, ${theme}, ${width} wide`, async ({ page, api }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    const { username, elsewhere } = await account(api)
    await elsewhere()
    const own = await signedIn(page, username)
    await own.changePassword('', 'short')
    await expect(page.getByText('This password is too short')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Sign out all others' }).click()
    await expect(own.dialog).toBeVisible()
    await expectAccessible(page)
    await own.openReset('/reset')
    await expect(page.getByText('This link does not work any more')).toBeVisible()
    await expectAccessible(page)
  })
}
