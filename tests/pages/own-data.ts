import type { Page } from '@playwright/test'
import type { Program } from '@/tests/program'
import { gotoHydrated } from './hydrated'
import { signInBrowser } from './sign-in'

export const password = 'four plain english words'

/** What a visitor does with what is kept of them: read about it, look through it, take a copy, erase it. */
export class OwnData {
  constructor(readonly page: Page) {}

  get rows() {
    return this.page.getByRole('list', { name: 'Your conversations' }).getByRole('listitem')
  }

  get ask() {
    return this.page.getByRole('alertdialog', { name: 'Erase this conversation?' })
  }

  get dialog() {
    return this.page.getByRole('dialog')
  }

  async signUp(api: Program, username: string) {
    await api.post('/api/auth/signup', { data: { username, password, name: 'Asha' } })
    const { token, user } = await (await api.post('/api/auth/login', { data: { username, password } })).json()
    return { headers: { authorization: `Bearer ${token}` }, customerId: user.customer_id as string }
  }

  async signIn(username: string, next: string) {
    await signInBrowser(this.page, { name: username, password })
    await this.open(next)
  }

  /** Files come without a question where to put them. */
  async keepFilesUnasked() {
    await this.page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showSaveFilePicker')
    })
  }

  async open(path: string) {
    await gotoHydrated(this.page, path)
  }
}

/** Says something in a visit of its own, which then ends. */
export async function talk(api: Program, headers: Record<string, string>, words: string, theme?: string) {
  const started = await (await api.post('/api/session/start', { headers, data: { channel: 'website', theme } })).json()
  const device = { authorization: `Bearer ${started.session_token}` }
  await api.post('/api/chat/message', { headers: device, data: { content: words } })
  await api.post('/api/session/end', { headers: device })
}
