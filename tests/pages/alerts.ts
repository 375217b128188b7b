import { expect, type Page } from '@playwright/test'
import type { AlertList, AlertView } from '@/lib/log/alert-schema'
import { bearer, keys, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { gotoHydrated } from './hydrated'

/** Makes a rule that looks for events, of a name of its own. */
export async function makeRule(api: Program, settings: { filter: object; count: number }) {
  const name = unique('Rule ')
  const data = { kind: 'filter', name, settings: { minutes: 60, per: 'session', ...settings } }
  const answer = await api.post('/api/alert-rules', { headers: bearer(keys.admin()), data })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as { id: string; name: string }
}

/** Somebody logs events of these types. */
export async function logAs(api: Program, sessionToken: string, types: string[], studentName?: string) {
  const events = types.map((eventType) => ({
    ...{ sessionToken, eventType, studentName },
    eventData: { errorType: 'denied', errorMessage: 'Key refused', currentStep: 1 },
  }))
  const answer = await api.post('/api/session-log', { data: { events } })
  expect(answer.status()).toBe(200)
}

/** The one alert of a rule, once it is there; within `timeout` milliseconds, where one is told. */
export async function alertOf(api: Program, ruleId: string, timeout?: number): Promise<AlertView> {
  const find = async () => {
    const answer = await api.get('/api/alerts?limit=200', { headers: bearer(keys.admin()) })
    const { items } = (await answer.json()) as AlertList
    return items.filter((alert) => alert.rule.id === ruleId)
  }
  await expect.poll(async () => (await find()).length, { ...(timeout ? { timeout } : {}), intervals: [100] }).toBe(1)
  const [alert] = await find()
  if (!alert) throw new Error('no alert')
  return alert
}

/** An alert that fires about somebody's session. */
export async function firingAlert(api: Program) {
  const token = unique('ws_')
  const student = unique('Jonas ')
  const rule = await makeRule(api, { filter: { sessionToken: token }, count: 1 })
  await logAs(api, token, ['error'], student)
  return { alert: await alertOf(api, rule.id), rule, token, student }
}

/** All alerts, with the rules beside them. */
export class AlertsPage {
  constructor(readonly page: Page) {}

  async open() {
    await gotoHydrated(this.page, '/alerts')
    // The page comes after its frame: React listens to it later.
    await this.page.waitForFunction(() => {
      const title = document.getElementById('rules-title')
      return title !== null && Object.keys(title).some((key) => key.startsWith('__reactProps'))
    })
  }

  firing(name: string) {
    return this.page.getByRole('list', { name: 'Firing' }).getByRole('listitem').filter({ hasText: name })
  }

  passed(name: string) {
    return this.page.getByRole('list', { name: 'Passed' }).getByRole('listitem').filter({ hasText: name })
  }

  rule(name: string) {
    return this.page.getByRole('region', { name: 'Tell me' }).getByRole('listitem').filter({ hasText: name })
  }

  async more(name: string, item: string) {
    await this.rule(name)
      .getByRole('button', { name: /^More about/ })
      .click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  get dialog() {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'))
  }
}
