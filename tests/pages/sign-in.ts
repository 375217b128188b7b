import { expect, type Page } from '@playwright/test'
import { admin } from '@/tests/app-server'
import { gotoHydrated } from './hydrated'

type Names = { name: string; password: string }

/** Signs the browser in as its form does, but without it: for tests of what comes after. */
export async function signInBrowser({ request }: Page, { name, password }: Names) {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { csrfToken, name, password, json: 'true' }
  expect((await request.post('/api/auth/callback/credentials', { form })).ok()).toBe(true)
}

export const signInAdmin = (page: Page) => signInBrowser(page, { name: admin.username, password: admin.password })

/** The pages where people sign in and make accounts. */
export class SignInPage {
  constructor(readonly page: Page) {}

  get name() {
    return this.page.getByLabel('Phone, e-mail or user name')
  }

  get password() {
    return this.page.getByLabel('Password', { exact: true })
  }

  get alert() {
    return this.page.getByRole('main').getByRole('alert')
  }

  async open(search = '') {
    await gotoHydrated(this.page, `/signin${search}`)
  }

  async signIn(fields: Names) {
    await this.name.fill(fields.name)
    await this.password.fill(fields.password)
    await this.page.getByRole('button', { name: 'Sign in' }).click()
  }

  async openSignUp() {
    await gotoHydrated(this.page, '/signup')
  }

  /** Fills the form for the kind of name that is chosen; `name` is what they want to be called. */
  async signUp(fields: { kind: 'Phone' | 'E-mail' | 'User name'; value: string; password: string; name?: string }) {
    await this.page.getByRole('radio', { name: fields.kind }).click()
    await this.page.getByRole('textbox', { name: fields.kind }).fill(fields.value)
    if (fields.name) await this.page.getByLabel('What shall we call you?').fill(fields.name)
    await this.password.fill(fields.password)
    await this.page.getByRole('button', { name: 'Create an account' }).click()
  }
}
