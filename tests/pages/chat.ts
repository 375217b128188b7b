import { expect, type Page } from '@playwright/test'
import { gotoHydrated } from './hydrated'
import { codeShown } from './kiosk'

/** The website's chat. */
export class ChatPage {
  constructor(readonly page: Page) {}

  get message() {
    return this.page.getByRole('textbox', { name: 'Your message' })
  }

  get log() {
    return this.page.getByRole('log', { name: 'Conversation' })
  }

  get basket() {
    return this.page.getByRole('complementary', { name: 'Basket' })
  }

  get conversations() {
    return this.page.getByRole('navigation', { name: 'Your conversations' })
  }

  get consent() {
    return this.page.getByRole('switch', { name: /help train the assistant/ })
  }

  get more() {
    return this.page.getByRole('button', { name: 'More', exact: true })
  }

  async open(path = '/chat') {
    await gotoHydrated(this.page, path)
  }

  async asGuest() {
    await this.open()
    await this.page.getByRole('button', { name: 'Carry on as a guest' }).click()
    await expect(this.message).toBeVisible()
  }

  async say(text: string) {
    await this.message.fill(text)
    await this.message.press('Enter')
    await expect(this.message).toHaveValue('')
    await expect(this.said(text).last()).toHaveAttribute('data-state', 'sent')
  }

  said(text: string) {
    return this.log.getByRole('article').filter({ hasText: `You: ${text}` })
  }

  /** Asks for a code for a kiosk and reads it off the panel, "K7429Q". */
  async askForCode() {
    await this.page.getByRole('button', { name: 'Get a code' }).click()
    return ((await this.page.getByText(codeShown).textContent()) ?? '').replaceAll(' ', '')
  }

  async choose(item: string) {
    await this.more.click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  async finish() {
    await this.choose('Finish this conversation')
    await this.page.getByRole('button', { name: 'Finish', exact: true }).click()
    await expect(this.page.getByText('This conversation has ended')).toBeVisible()
  }
}
