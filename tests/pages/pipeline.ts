import { expect, type Page } from '@playwright/test'
import { bearer, keys } from '@/tests/fixtures'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import type { Program } from '@/tests/program'

export type StoppedJourney = { sessionId: string; runId: string }

async function stop(api: Program, channel: string, record: boolean): Promise<StoppedJourney> {
  const started = await api.post('/api/session/start', { data: { guest: true, channel, type: 'journey' } })
  const { session, session_token } = await started.json()
  const headers = bearer(session_token)
  const path = `/api/sessions/${session.session_id}`
  if (record) await api.post(`${path}/interactions`, { headers, data: { interactions: shopJourney() } })
  const { runId } = await (await api.post(`${path}/stop`, { headers, data: {} })).json()
  const run = async () => (await api.get(`/api/pipeline/runs/${runId}`, { headers: bearer(keys.admin()) })).json()
  await expect.poll(async () => (await run()).status).toBe('completed')
  return { sessionId: session.session_id, runId }
}

/** A journey through a shop, recorded by the extension and worked to its end. */
export const stoppedJourney = (api: Program) => stop(api, 'extension', true)

/** A recorded journey of somebody who agreed to nothing. */
export const journeyWithoutConsent = (api: Program) => stop(api, 'website', true)

/** The page that shows how the pipeline stands. */
export class PipelinePage {
  constructor(readonly page: Page) {}

  async open(search = '') {
    await this.page.goto(`/pipeline${search}`)
    await expect(this.page.getByRole('heading', { name: 'Pipeline', level: 1 })).toBeVisible()
    // The stream is up once the status has come over it and the lists were asked for anew.
    await this.page.waitForResponse((answer) => answer.url().includes('/api/pipeline/throughput'))
  }

  row(runId: string) {
    return this.page.locator(`#run-${runId}`)
  }

  runItem(runId: string) {
    return this.page.getByRole('listitem').filter({ has: this.row(runId) })
  }

  detail() {
    return this.page.getByRole('complementary', { name: 'Selected run' })
  }

  drawer() {
    return this.page.getByRole('dialog')
  }

  filter(name: RegExp) {
    return this.page.getByRole('radiogroup', { name: 'Runs' }).getByRole('radio', { name })
  }
}
