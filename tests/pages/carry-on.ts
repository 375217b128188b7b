import { expect, type Page } from '@playwright/test'
import { gotoHydrated } from './hydrated'

/** Where a conversation from another device is taken up. */
export class CarryOnPage {
  constructor(readonly page: Page) {}

  get code() {
    return this.page.getByRole('textbox', { name: 'Your code' })
  }

  get submit() {
    return this.page.getByRole('button', { name: 'Carry on here' })
  }

  /** Opens the link of a QR code, or the page by itself. */
  async open(link = '/carry-on') {
    await gotoHydrated(this.page, link)
  }

  async take(link: string) {
    await this.open(link)
    await this.submit.click()
    await expect(this.page).toHaveURL(/\/chat$/)
  }
}
