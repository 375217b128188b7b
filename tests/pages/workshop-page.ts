import { expect, type Page } from '@playwright/test'

/** The demo workshop as its students meet it. */
export class WorkshopPage {
  constructor(private readonly page: Page) {}

  /** Opens the page; resolves once its logging has begun. @returns the token of its session. */
  async open(): Promise<string> {
    const logged = this.page.waitForRequest('**/api/session-log')
    await this.page.goto('/workshop')
    return JSON.parse((await logged).postData() ?? '').events[0].sessionToken
  }

  heading = (name: string) => this.page.getByRole('heading', { level: 2, name })
  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  consent = () => this.page.getByRole('switch', { name: /Use my steps to train assistants/ })
  words = (text: string) => this.page.getByRole('complementary', { name: 'Your instructors' }).getByText(text)

  async connect(name: string, key: string) {
    await this.page.getByLabel('Your name').fill(name)
    await this.page.getByLabel('Workshop key').fill(key)
    await this.page.getByLabel('Workshop key').press('Enter')
  }

  async goOnTo(name: string) {
    await this.button(`Go on to ${name}`).click()
    await expect(this.heading(name)).toBeVisible()
  }

  async askForHelp(words: string) {
    await this.button('Ask for help').click()
    const dialog = this.page.getByRole('dialog', { name: 'Ask for help' })
    await dialog.getByLabel('What is the matter?').fill(words)
    await dialog.getByRole('button', { name: 'Ask for help' }).click()
    await expect(dialog).toBeHidden()
  }

  async answer(words: string) {
    await this.page.getByLabel('Your answer').fill(words)
    await this.button('Send').click()
    await expect(this.words(words)).toBeVisible()
  }
}
