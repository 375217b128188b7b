import { expect, type Page } from '@playwright/test'
import { gotoHydrated } from './hydrated'

/** The kiosk's screen, from the first touch to the last. */
export class KioskPage {
  constructor(readonly page: Page) {}

  get title() {
    return this.page.getByRole('heading', { name: 'Start here.' })
  }

  get numberTitle() {
    return this.page.getByRole('heading', { name: 'What is your number?' })
  }

  get passwordTitle() {
    return this.page.getByRole('heading', { name: 'Your password' })
  }

  get number() {
    return this.page.getByRole('textbox', { name: 'Your number' })
  }

  get password() {
    return this.page.getByLabel('Password')
  }

  get continue() {
    return this.page.getByRole('button', { name: 'Continue' })
  }

  get question() {
    return this.page.getByRole('textbox', { name: 'Your question' })
  }

  get log() {
    return this.page.getByRole('log', { name: 'Conversation' })
  }

  get basketBar() {
    return this.page.getByRole('region', { name: 'Basket' })
  }

  get sheet() {
    return this.page.getByRole('dialog', { name: 'Your basket' })
  }

  async open() {
    await gotoHydrated(this.page, '/kiosk')
  }

  async toNumber() {
    await this.open()
    await this.page.getByRole('button', { name: 'Touch to start' }).click()
    await expect(this.numberTitle).toBeVisible()
  }

  async asGuest() {
    await this.open()
    await this.page.getByRole('button', { name: 'Browse without signing in' }).click()
    await expect(this.question).toBeVisible()
  }

  /** Types an Indian number such as +919812345678 on the screen's own keys. */
  async typeNumber(phone: string) {
    for (const digit of phone.slice(3)) await this.page.getByRole('button', { name: digit, exact: true }).click()
  }

  async withNumber(phone: string) {
    await this.toNumber()
    await this.typeNumber(phone)
    await this.continue.click()
  }

  async say(text: string) {
    await this.question.fill(text)
    await this.page.getByRole('button', { name: 'Send' }).click()
    await expect(this.said(text).last()).not.toHaveAttribute('data-state', /sending/)
  }

  /** What the person said, as drawn. */
  said(text: string) {
    return this.log.getByRole('article').filter({ hasText: `You: ${text}` })
  }

  async finish() {
    await this.page.getByRole('button', { name: 'Finish', exact: true }).click()
    await this.page.getByRole('button', { name: 'Finish and clear' }).click()
    await expect(this.title).toBeVisible()
  }
}
