import type { Page } from '@playwright/test'
import type { Database } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import { gotoHydrated } from './hydrated'

/** What a visitor sees and forgets of what is remembered of them. */
export class Memory {
  constructor(readonly page: Page) {}

  get rows() {
    return this.page.getByRole('list', { name: 'What we remember' }).getByRole('listitem')
  }

  row(sentence: string) {
    return this.rows.filter({ hasText: sentence })
  }

  forget(sentence: string) {
    return this.page.getByRole('button', { name: `Forget: ${sentence}`, exact: true })
  }

  /** Not that of the dialog, which hides the page while it asks. */
  get forgetAll() {
    return this.page.getByRole('main').getByRole('button', { name: 'Forget everything' })
  }

  get ask() {
    return this.page.getByRole('alertdialog', { name: 'Forget everything?' })
  }

  async open() {
    await gotoHydrated(this.page, '/memory')
  }
}

type Headers = Record<string, string>

/** Says good morning in the visit of a device. @returns the ids of the session and of what was said. */
export async function greet(api: Program, device: Headers) {
  const turn = await (
    await api.post('/api/chat/message', { headers: device, data: { content: 'Good morning' } })
  ).json()
  return { sessionId: turn.sessionId as string, messageId: turn.message.id as string }
}

/** Remembers wishes with what was said: written past the product, so that no agent's words are tested here. */
export async function rememberWishes(database: Database, messageId: string, things: string[]) {
  for (const thing of things) {
    const detail = JSON.stringify({ terms: [thing] })
    await database`
      insert into memories (id, message_id, session_id, kind, subject, detail, created_at)
      select ${crypto.randomUUID()}, id, session_id, 'wish', ${thing}, ${detail}::text::jsonb, now()
      from messages where id = ${messageId}`
  }
}
