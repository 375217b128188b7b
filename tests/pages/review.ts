import { expect, type Page } from '@playwright/test'
import { bearer, keys } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

type Example = {
  id: string
  review: string
  reason: string | null
  kind: string
  messages: { role: string; content: string | null }[]
  sourceEventIds: number[]
}

/** What the server holds of a session's examples, in order. */
export async function examplesOf(api: Program, sessionId: string): Promise<Example[]> {
  const answer = await api.get(`/api/training-examples?sessionId=${sessionId}&limit=1000`, {
    headers: bearer(keys.admin()),
  })
  return (await answer.json()).items
}

/** The page on which training examples are judged, one after another. */
export class ReviewPage {
  constructor(readonly page: Page) {}

  /** The examples of one session only, as other tests review too. */
  async open(sessionId: string, show: 'todo' | 'all' = 'all') {
    await this.page.goto(`/review?show=${show}&session=${sessionId}`)
    await expect(this.page.getByRole('heading', { name: 'Training review', level: 1 })).toBeVisible()
    await expect(this.verdict('Accept')).toBeVisible()
    // Keys are heard once the page lives.
    const keys = this.page.getByRole('dialog', { name: 'Keys' })
    await expect(async () => {
      await this.page.keyboard.press('?')
      await expect(keys).toBeVisible({ timeout: 500 })
    }).toPass()
    await this.page.keyboard.press('Escape')
    await expect(keys).toHaveCount(0)
  }

  verdict(name: 'Accept' | 'Edit' | 'Reject') {
    return this.page
      .getByRole('complementary', { name: 'Quality and verdict' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
  }

  row(exampleId: string) {
    return this.page.locator(`#example-${exampleId}`)
  }

  messages() {
    return this.page.getByRole('list', { name: 'Messages' })
  }

  count(name: 'Accepted' | 'Rejected' | 'Left') {
    return this.page.locator('dl > div').filter({ hasText: name }).locator('dd')
  }
}
