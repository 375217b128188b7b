import { expect, type Page } from '@playwright/test'
import { bearer, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { gotoHydrated } from './hydrated'
import { signInBrowser } from './sign-in'

const password = 'four plain english words'

/** The page where somebody writes for themselves, and the line of what they wrote and said. */
export class Journal {
  constructor(readonly page: Page) {}

  get title() {
    return this.page.getByRole('textbox', { name: 'Title' })
  }

  get text() {
    return this.page.getByRole('textbox', { name: 'Your entry' })
  }

  get state() {
    return this.page.getByRole('main').getByRole('status').first()
  }

  get rows() {
    const column = this.page.getByRole('complementary', { name: 'Timeline' })
    return column.getByRole('listitem').filter({ has: this.page.locator('time') })
  }

  get current() {
    return this.rows.locator('a[aria-current="page"]')
  }

  mood(name: string) {
    return this.page.getByRole('radio', { name, exact: true })
  }

  /** Makes an account and signs this browser in. @returns the headers of a program of the same person. */
  async signIn(api: Program) {
    const username = unique('writes')
    await api.post('/api/auth/signup', { data: { username, password } })
    const { token } = await (await api.post('/api/auth/login', { data: { username, password } })).json()
    await signInBrowser(this.page, { name: username, password })
    return bearer(token)
  }

  async open(path = '/journal') {
    await gotoHydrated(this.page, path)
  }

  async openMore(item: string) {
    await this.page.getByRole('button', { name: 'More about this entry' }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  async expectSaved() {
    await expect(this.page.getByRole('main').getByText('Saved', { exact: true }).first()).toBeVisible()
  }
}

type Headers = Record<string, string>

/** Writes an entry by the API. @returns its id. */
export async function writeEntry(api: Program, headers: Headers, entry: Record<string, unknown>): Promise<string> {
  const stored = await api.post('/api/entries', { headers, data: { client_entry_id: crypto.randomUUID(), ...entry } })
  return (await stored.json()).id
}

export async function readEntry(api: Program, headers: Headers, id: string) {
  return (await api.get(`/api/entries/${id}`, { headers })).json()
}
