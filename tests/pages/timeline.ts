import { expect, type Page } from '@playwright/test'
import { gotoHydrated } from './hydrated'

/** One session's timeline. */
export class TimelinePage {
  constructor(readonly page: Page) {}

  async open(sessionId: string, search = '') {
    await gotoHydrated(this.page, `/sessions/${sessionId}${search}`)
    // Times are told once the viewer's zone is known, when the page is awake.
    await expect(this.page.getByText(/^\d\d:\d\d:\d\d$/).first()).toBeVisible()
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

  async export(words: string | RegExp) {
    await this.page.getByRole('button', { name: 'Export' }).click()
    const file = this.page.waitForEvent('download')
    await this.page.getByRole('menuitem', { name: words }).click()
    return file
  }
}
