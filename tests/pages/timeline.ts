import { expect, type Page } from '@playwright/test'
import { gotoHydrated } from './hydrated'

/** One session's timeline. */
export class TimelinePage {
  constructor(readonly page: Page) {}

  async open(sessionId: string, search = '') {
    await gotoHydrated(this.page, `/sessions/${sessionId}${search}`)
    // Times are told once the viewer's zone is known, when the page is awake.
    await expect(this.page.getByText(/^\d\d:\d\d:\d\d$/).first()).toBeVisible()
    await this.awake()
  }

  /** The rows wake later than the page around them. */
  async awake() {
    await expect(this.page.getByRole('radiogroup')).toHaveAttribute('tabindex', '0')
  }

  get spine() {
    return this.page.getByRole('region', { name: 'Timeline' })
  }

  get rows() {
    return this.spine.locator('[data-event]')
  }

  row(words: string | RegExp) {
    return this.rows.filter({ hasText: words })
  }

  /** The row that is looked at. */
  get selected() {
    return this.spine.getByRole('button', { pressed: true })
  }

  kind(name: RegExp) {
    return this.page.getByRole('radio', { name })
  }

  get find() {
    return this.page.getByRole('searchbox', { name: 'Find in this session' })
  }

  get tail() {
    return this.page.getByRole('switch', { name: 'Live tail' })
  }

  get steps() {
    return this.page.getByRole('list', { name: 'Steps' }).getByRole('listitem')
  }

  handle(edge: 'Start' | 'End') {
    return this.page.getByRole('slider', { name: `${edge} of the visible part` })
  }

  detail(title: string) {
    return this.page.getByRole('complementary', { name: title })
  }

  get json() {
    return this.page.getByRole('region', { name: 'Event as JSON' })
  }

  /** What is missing, where the thread is torn. */
  get gaps() {
    return this.spine.locator('[data-line="frayed"]')
  }

  get help() {
    return this.page.getByRole('region', { name: 'Asked for help' })
  }

  get toNow() {
    return this.page.getByRole('button', { name: /go to now/i })
  }

  /** Every row from the last to the first, by walking up the whole thread: its event's id, and its words. */
  async walk() {
    return this.spine.evaluate(async (spine) => {
      const found: Record<string, string> = {}
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      spine.scrollTop = spine.scrollHeight
      const more = () => spine.textContent?.includes('Earlier events are loading')
      for (let still = 0; still < 3; still = spine.scrollTop <= 0 && !more() ? still + 1 : 0) {
        await frame()
        await frame()
        for (const row of spine.querySelectorAll<HTMLElement>('[data-event]')) {
          found[row.dataset.event ?? ''] = row.querySelector('.tl-row:last-child')?.textContent ?? ''
        }
        spine.scrollTop -= spine.clientHeight * 0.7
      }
      return found
    })
  }

  /** Takes the session away as a file, as browsers do that cannot write to the disk themselves. */
  async export(words: string | RegExp) {
    await this.page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
    await this.page.getByRole('button', { name: 'Export' }).click()
    const file = this.page.waitForEvent('download')
    await this.page.getByRole('menuitem', { name: words }).click()
    return file
  }
}
