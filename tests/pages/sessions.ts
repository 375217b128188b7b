import { expect, type Page } from '@playwright/test'
import { bearer, keys } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { gotoHydrated } from './hydrated'

export type Logged = {
  sessionToken: string
  eventType: string
  eventData: Record<string, unknown>
  studentName?: string
  studentEmail?: string
  /** Seconds before now. */
  ago?: number
}

/** Logs events as a workshop's page does, in one batch. */
export async function logEvents(api: Program, events: Logged[]) {
  const now = Date.now()
  const told = events.map(({ ago = 0, ...event }) => ({
    ...event,
    occurredAt: new Date(now - ago * 1000).toISOString(),
  }))
  const sentAt = new Date(now).toISOString()
  const answer = await api.post('/api/session-log', { data: { sentAt, events: told } })
  expect(await answer.json()).toMatchObject({ success: true, accepted: events.length })
}

/** Starts a guest's session on a surface. */
export async function startGuest(api: Program, channel: string, type = 'visit') {
  const answer = await api.post('/api/session/start', { data: { guest: true, channel, type } })
  const { session_token: token, session } = await answer.json()
  return { token: token as string, id: session.session_id as string }
}

export async function sendMessage(api: Program, guest: { token: string; id: string }, content: string) {
  const headers = { ...bearer(guest.token), 'x-session-id': guest.id }
  const answer = await api.post('/api/chat/message', { headers, data: { content } })
  expect(answer.status()).toBe(200)
}

/** The id of the one session that a search finds. */
export async function idOf(api: Program, q: string): Promise<string> {
  const answer = await api.get(`/api/sessions?q=${encodeURIComponent(q)}`, { headers: bearer(keys.admin()) })
  const { items } = await answer.json()
  expect(items).toHaveLength(1)
  return items[0].session_id
}

/** The staff's list of sessions. */
export class SessionsPage {
  constructor(readonly page: Page) {}

  async open(search = '') {
    await gotoHydrated(this.page, `/sessions${search}`)
    // Counted from the viewer's midnight, so asked for once the page is awake.
    await expect(this.page.getByText('Surface changes today').locator('xpath=..')).toContainText(/\d/)
    await expect(this.page.getByRole('radiogroup')).toHaveAttribute('tabindex', '0')
  }

  get search() {
    return this.page.getByRole('searchbox', { name: 'Token, e-mail, phone or name' })
  }

  get table() {
    return this.page.getByRole('table')
  }

  get rows() {
    return this.table.locator('tbody').getByRole('row')
  }

  row(words: string) {
    return this.rows.filter({ hasText: words })
  }

  state(name: RegExp) {
    return this.page.getByRole('radio', { name })
  }

  surface(name: string) {
    return this.page.getByRole('toolbar', { name: 'Surfaces' }).getByRole('button', { name })
  }

  /** Since when those listed gave a sign. */
  async choosePeriod(name: string) {
    await this.page.getByRole('button', { name: /^Last sign/ }).click()
    await this.page.getByRole('menuitem', { name }).click()
  }

  /** Has the browser keep files by itself, as those do that cannot ask where to. */
  async keepFilesUnasked() {
    await this.page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showSaveFilePicker')
    })
  }

  get exporting() {
    return this.page.getByRole('dialog', { name: 'Export the session log' })
  }

  /** Whether the list is up to date, in words. */
  get standing() {
    return this.page.locator('footer').getByRole('status')
  }
}
