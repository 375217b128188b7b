import { expect, type Page } from '@playwright/test'
import { gotoHydrated } from './hydrated'

/** A code as it is shown, "K7 42 9Q". */
export const codeShown = /^[0-9A-Z]{2} [0-9A-Z]{2} [0-9A-Z]{2}$/

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
    return this.page.getByRole('dialog', { name: 'Basket' })
  }

  get code() {
    return this.page.getByRole('textbox', { name: 'Your code' })
  }

  get phoneSheet() {
    return this.page.getByRole('dialog', { name: 'On your phone' })
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

  async toCode() {
    await this.toNumber()
    await this.page.getByRole('button', { name: 'I have a code' }).click()
    await expect(this.code).toBeVisible()
  }

  /** Types a code on the screen's own keys. */
  async typeCode(code: string) {
    for (const symbol of code) await this.page.getByRole('button', { name: symbol, exact: true }).click()
  }

  /** Asks for a code for a phone and reads it off the screen, "K7429Q". */
  async askForCode() {
    await this.page.getByRole('button', { name: 'On my phone' }).click()
    return this.readCode()
  }

  /** The code that the sheet for the phone shows, "K7429Q". */
  async readCode() {
    await expect(this.phoneSheet.getByRole('img')).toBeVisible()
    return ((await this.phoneSheet.getByText(codeShown).textContent()) ?? '').replaceAll(' ', '')
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
