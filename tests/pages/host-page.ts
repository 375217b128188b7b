import type { FrameLocator, Page } from '@playwright/test'
import { serverUrl } from '@/tests/fixtures'

/** The site that may show the chat in a frame of its pages. Nothing listens there: tests answer for it. */
export const hostOrigin = 'http://localhost:4173'

/** What a careful site allows itself: our script, our frame, and no style or text that acts. */
const policy = () =>
  `default-src 'none'; script-src ${serverUrl()}; frame-src ${serverUrl()}; require-trusted-types-for 'script'`

/** A page of another site that has the chat by one script tag. */
export class HostPage {
  readonly chat: FrameLocator

  constructor(
    readonly page: Page,
    readonly origin = hostOrigin,
  ) {
    this.chat = page.frameLocator('iframe')
  }

  get launcher() {
    return this.page.locator('throughline-widget').getByRole('button').first()
  }

  get message() {
    return this.chat.getByRole('textbox')
  }

  get log() {
    return this.chat.getByRole('log')
  }

  /** @param attributes of the script tag. */
  async open(attributes = 'data-locale="en"') {
    // To the browser the tests' server is on this very machine, which a page of the outside may not ask by itself.
    await this.page.context().grantPermissions(['local-network-access'], { origin: this.origin })
    const script = `<script src="${serverUrl()}/widget.js" async ${attributes}></script>`
    await this.page.route(`${this.origin}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': policy() },
        body: `<!doctype html><html lang="en"><title>Shop</title><main><h1>Shop</h1></main>${script}</html>`,
      }),
    )
    await this.page.goto(`${this.origin}/`)
  }

  async say(text: string) {
    await this.message.fill(text)
    await this.message.press('Enter')
  }
}
