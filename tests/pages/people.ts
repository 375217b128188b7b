import { expect, type Page } from '@playwright/test'
import { bearer, keys, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { gotoHydrated } from './hydrated'

export const password = 'four plain english words'

/** Somebody with an account of their own. */
export async function signUp(api: Program, name = unique('Person ')) {
  const username = unique('person')
  const answer = await api.post('/api/auth/signup', { data: { username, password, name } })
  expect(answer.status()).toBe(201)
  const { user } = await answer.json()
  return { id: user.id as string, customerId: user.customer_id as string, name, username }
}

/** Signs somebody in as a program does. */
export async function signIn(api: Program, username: string): Promise<string> {
  const answer = await api.post('/api/auth/login', { data: { username, password } })
  const { token } = await answer.json()
  return token
}

/** What an admin sees of somebody. */
export async function readPerson(api: Program, id: string) {
  return (await api.get(`/api/people/${id}`, { headers: bearer(keys.admin()) })).json()
}

/** The admin's list of people, and one person. */
export class PeoplePage {
  constructor(readonly page: Page) {}

  async open(search = '') {
    await gotoHydrated(this.page, `/people${search}`)
    await expect(this.page.getByRole('radiogroup')).toHaveAttribute('tabindex', '0')
  }

  async openPerson(customerId: string) {
    await gotoHydrated(this.page, `/people/${customerId}`)
  }

  get search() {
    return this.page.getByRole('searchbox', { name: 'Name, C123, phone, e-mail or user name' })
  }

  get rows() {
    return this.page.getByRole('table').locator('tbody').getByRole('row')
  }

  role(name: string) {
    return this.page.getByRole('radio', { name, exact: true })
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name })
  }

  roleSwitch(name: string) {
    return this.page.getByRole('switch', { name: new RegExp(`^${name}`) })
  }

  get dialog() {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'))
  }
}
