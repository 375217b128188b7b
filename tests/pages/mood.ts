import type { Page } from '@playwright/test'
import type { Mood } from '@/db/enums'
import { bearer, type Database, keys } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { gotoHydrated } from './hydrated'
import { password } from './own-data'
import { signInBrowser } from './sign-in'

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
    return this.page.getByRole('radio', { name, exact: true })
  }

  /** As somebody who signed in before. */
  async openAs(username: string) {
    await signInBrowser(this.page, { name: username, password })
    await this.open()
  }

  async open(query = '') {
    await gotoHydrated(this.page, `/journal/mood${query}`)
  }
}

const day = 86_400_000

/** An entry of some days ago, at this hour, as demo data is written. */
export async function wroteOn(api: Program, userId: string, entry: { daysAgo: number; mood: Mood }) {
  const created_at = new Date(Date.now() - entry.daysAgo * day).toISOString()
  const data = { content: 'A day of mine.', mood: entry.mood, user_id: userId, created_at }
  const answer = await api.post('/api/entries', { headers: bearer(keys.admin()), data })
  if (answer.status() !== 201) throw new Error(await answer.text())
}

/** Two weeks that began heavily and turned, every third day about a topic; written past the product, as its reading is not what is tested. */
export async function wroteTwoWeeks(database: Database, customerId: string, topic: string) {
  await database`
    with topic as (
      insert into topics (id, person_id, name, created_at)
      select gen_random_uuid(), id, ${topic}, now() from people where customer_id = ${customerId} returning id, person_id
    )
    insert into entries (id, person_id, content, words, topic_id, mood, created_at, updated_at, analysis_status)
    select gen_random_uuid(), person_id, 'A day of mine.', 4, case when ago % 3 = 0 then topic.id end,
      case when ago = 3 then 'bright' when ago > 6 then 'low' else 'lighter' end, t, t, 'failed'
    from topic, generate_series(0, 13) ago, lateral (select now() - interval '1 day' * ago as t) at`
}
