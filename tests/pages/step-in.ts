import type { BrowserContext, Page } from '@playwright/test'
import { bearer, keys, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { signInBrowser } from './sign-in'

const password = 'four plain english words'

/** A member of staff of this name, who calls and signs a browser in. */
export async function staffMember(api: Program, name: string) {
  const username = unique('staff')
  const { user } = await (await api.post('/api/auth/signup', { data: { username, password, name } })).json()
  const headers = bearer(keys.admin())
  await api.patch(`/api/people/${user.id}`, { headers, data: { roles: ['instructor'] } })
  const { token } = await (await api.post('/api/auth/login', { data: { username, password } })).json()
  const signIn = (page: Page) => signInBrowser(page, { name: username, password })
  const call = (path: string, data: unknown = {}) => api.post(path, { headers: bearer(token), data })
  return { id: user.id as string, signIn, call }
}

/** The session that a browser holds. */
export async function heldSession({ request }: BrowserContext): Promise<string> {
  const restored = await request.post('/api/session/restore', { data: {} })
  return (await restored.json()).session.session_id
}

/** A session's timeline in the hands of whoever steps in. */
export class HeldTimeline {
  constructor(readonly page: Page) {}

  get who() {
    return this.page.getByRole('region', { name: 'Who answers' })
  }

  get dock() {
    return this.page.getByRole('region', { name: 'Write to them' })
  }

  get field() {
    return this.dock.getByRole('textbox')
  }
}
