import { expect, type Page } from '@playwright/test'
import { bearer, keys, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

export type Student = { token: string; sessionId: string; name: string }

const steps = ['Connect accounts', 'Meet the agent', 'Wrap up']

/** A word that no other test has, without digits, which an error's words lose. */
const uniqueWord = () => unique('').replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')

/** A workshop in which people meet one error, with words of its own. */
export class BrokenWorkshop {
  readonly type: string
  readonly message: string
  private met = 0

  constructor(
    private readonly api: Program,
    private readonly word = uniqueWord(),
  ) {
    this.type = `connect_failed_${word}`
    this.message = `Key refused by ${word}`
  }

  /** Somebody starts the workshop and meets the error at its first step, so often. */
  async hit(times = 1): Promise<Student> {
    this.met += 1
    const token = unique('ws_')
    const studentName = `Student ${this.met} of ${this.word}`
    const common = { currentStep: 0, stepName: steps[0] }
    const error = { errorType: this.type, errorMessage: this.message, statusCode: 401, ...common }
    const call = { endpoint: `/v1/${this.word}`, method: 'POST', status: 401, success: false, ...common }
    const events = [
      { eventType: 'init', eventData: { steps, ...common } },
      { eventType: 'api_call', eventData: call },
      ...Array.from({ length: times }, () => ({ eventType: 'error', eventData: error })),
    ]
    const data = { events: events.map((event) => ({ sessionToken: token, studentName, ...event })) }
    expect((await this.api.post('/api/session-log', { data })).status()).toBe(200)
    const logged = await this.api.get(`/api/session-log?sessionToken=${token}`, { headers: bearer(keys.logRead()) })
    return { token, name: studentName, sessionId: (await logged.json()).events[0].session_id }
  }

  /** The error as the API tells of it, once it has come up so often. */
  async counted(times: number) {
    const read = async () => {
      const answer = await this.api.get(`/api/errors?q=${this.type}`, { headers: bearer(keys.logRead()) })
      return (await answer.json()).items[0]
    }
    await expect.poll(async () => (await read())?.count ?? 0, { intervals: [50, 100] }).toBe(times)
    return read()
  }
}

/** The page of errors and alerts. */
export class ErrorsPage {
  constructor(readonly page: Page) {}

  async open(search = '') {
    await this.page.goto(`/errors${search}`)
  }

  item(message: string) {
    return this.page.getByRole('list', { name: 'Errors' }).getByRole('listitem').filter({ hasText: message }).first()
  }

  row(message: string) {
    return this.page.getByRole('button', { name: message })
  }

  async search(text: string) {
    await this.page.getByRole('searchbox', { name: 'Message, type or step' }).fill(text)
  }
}
