import type { Page } from '@playwright/test'
import type { Mood } from '@/db/enums'
import { bearer, keys } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { gotoHydrated } from './hydrated'

/** What somebody sees of how they were. */
export class MoodPages {
  constructor(readonly page: Page) {}

  get chart() {
    return this.page.getByRole('figure', { name: /^Mood over/ })
  }

  /** The places on the line. */
  get points() {
    return this.chart.getByRole('link')
  }

  period(name: string) {
    return this.page.getByRole('group', { name: 'How far back' }).getByRole('radio', { name, exact: true })
  }

  async open(query = '') {
    await gotoHydrated(this.page, `/journal/mood${query}`)
  }
}

const day = 86_400_000

type Written = { daysAgo: number; mood?: Mood; content?: string; topic_id?: string }

/** An entry of some days ago, at this hour, as demo data is written. */
export async function wrote(api: Program, userId: string, { daysAgo, ...entry }: Written) {
  const created_at = new Date(Date.now() - daysAgo * day).toISOString()
  const data = { content: 'A day of mine.', ...entry, user_id: userId, created_at }
  const answer = await api.post('/api/entries', { headers: bearer(keys.admin()), data })
  if (answer.status() !== 201) throw new Error(await answer.text())
}

/** Two weeks that began heavily and turned. */
export async function wroteTwoWeeks(api: Program, userId: string, topicId?: string) {
  for (let daysAgo = 13; daysAgo >= 0; daysAgo -= 1) {
    const mood = daysAgo === 3 ? 'bright' : daysAgo > 6 ? 'low' : 'lighter'
    await wrote(api, userId, { daysAgo, mood, ...(topicId && daysAgo % 3 === 0 ? { topic_id: topicId } : {}) })
  }
}
