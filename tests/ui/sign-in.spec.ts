import { admin } from '@/tests/app-server'
import { expect, test, unique, uniquePhone } from '@/tests/fixtures'
import { expectAccessible, looks } from '@/tests/pages/axe'
import { SignInPage } from '@/tests/pages/sign-in'

const password = 'four plain english words'
const wrong = 'The name or the password does not fit. Check both and try again.'

test('staff come to the sessions, and to where they wanted to go', async ({ page }) => {
  const signIn = new SignInPage(page)
  await signIn.open()
  await signIn.signIn({ name: admin.username, password: admin.password })
  await expect(page).toHaveURL(/\/sessions$/)
  await page.context().clearCookies()
  await signIn.open('?next=/pipeline')
  await signIn.signIn({ name: admin.username, password: admin.password })
  await expect(page).toHaveURL(/\/pipeline$/)
})

test('a way that leads off this site is not taken', async ({ page }) => {
  const signIn = new SignInPage(page)
  await signIn.open(`?next=${encodeURIComponent('//elsewhere.example/sessions')}`)
  await signIn.signIn({ name: admin.username, password: admin.password })
  await expect(page).toHaveURL(/\/sessions$/)
  expect(new URL(page.url()).hostname).toBe(new URL(test.info().project.use.baseURL ?? page.url()).hostname)
})

test('an unknown name and a wrong password are told in the same words', async ({ page }) => {
  const signIn = new SignInPage(page)
  await signIn.open()
  await signIn.signIn({ name: unique('nobody'), password })
  await expect(signIn.alert).toHaveText(wrong)
  await signIn.signIn({ name: admin.username, password: 'not the password' })
  await expect(signIn.alert).toHaveText(wrong)
  await expect(page).toHaveURL(/\/signin$/)
})

test('too many tries say how long to wait, and the button waits too', async ({ page }) => {
  await page.clock.install()
  const signIn = new SignInPage(page)
  await signIn.open()
  await page.route('**/api/auth/callback/credentials', (route) =>
    route.fulfill({ status: 401, json: { url: 'http://here/api/auth/error?error=too_many%3A34' } }),
  )
  await signIn.signIn({ name: 'somebody', password })
  await expect(signIn.alert).toHaveText('That was tried too often. Try again in 34 s.')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled()
  await page.clock.runFor(35_000)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
})

test('without the server the words stay and the form says what to do', async ({ page }) => {
  const signIn = new SignInPage(page)
  await signIn.open()
  await page.route('**/api/auth/csrf', (route) => route.abort())
  await signIn.signIn({ name: 'somebody', password })
  await expect(signIn.alert).toHaveText(/could not reach the server/)
  await expect(signIn.name).toHaveValue('somebody')
})

test('whoever signs up is signed in, and signs in again by the same name', async ({ page }) => {
  const signIn = new SignInPage(page)
  const phone = uniquePhone()
  await signIn.openSignUp()
  await signIn.signUp({ kind: 'Phone', value: phone, password, name: 'Asha' })
  await expect(page).toHaveURL(/\/chat$/)
  await page.context().clearCookies()
  await signIn.open('?next=/chat')
  await signIn.signIn({ name: phone, password })
  await expect(page.getByRole('textbox', { name: 'Your message' })).toBeVisible()
})

test('a customer who wants a staff page is told, and not sent round and round', async ({ page, api }) => {
  const username = unique('shopper')
  await api.post('/api/auth/signup', { data: { username, password, name: 'Ravi' } })
  const signIn = new SignInPage(page)
  await signIn.open('?next=/sessions')
  await signIn.signIn({ name: username, password })
  await expect(page.getByText('You are signed in as Ravi. That page is for staff')).toBeVisible()
  await page.getByRole('link', { name: 'Go to your conversations' }).click()
  await expect(page).toHaveURL(/\/chat$/)
})

test('the sign-up says which field does not fit and why', async ({ page, api }) => {
  const username = unique('taken')
  await api.post('/api/auth/signup', { data: { username, password } })
  const signIn = new SignInPage(page)
  await signIn.openSignUp()
  await signIn.signUp({ kind: 'User name', value: '', password: 'short' })
  await expect(page.getByText('Type a user name.')).toBeVisible()
  await expect(page.getByText('This password is too short')).toBeVisible()
  await signIn.signUp({ kind: 'User name', value: username, password })
  await expect(page.getByText('Somebody has this user name already.')).toBeVisible()
  await signIn.signUp({ kind: 'Phone', value: '12', password })
  await expect(page.getByText('This is no phone number we know.')).toBeVisible()
  await expect(page).toHaveURL(/\/signup$/)
})

test('the keyboard alone signs in', async ({ page }) => {
  const signIn = new SignInPage(page)
  await signIn.open()
  await signIn.name.focus()
  await page.keyboard.type(admin.username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(admin.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sessions$/)
})

for (const { theme, width, height } of looks) {
  test(`axe finds nothing, ${theme}, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    const signIn = new SignInPage(page)
    await signIn.open()
    await signIn.signIn({ name: unique('nobody'), password })
    await expect(signIn.alert).toHaveText(wrong)
    await expectAccessible(page)
    await signIn.openSignUp()
    await signIn.signUp({ kind: 'E-mail', value: 'no', password: 'short' })
    await expect(page.getByText('This password is too short')).toBeVisible()
    await expectAccessible(page)
  })
}
