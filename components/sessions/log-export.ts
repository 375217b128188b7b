import type { LogFormat } from '@/components/thread/row-counter'
import { withQuery } from '@/lib/http/fetch'
import type { SessionListItem } from '@/lib/sessions/schema'

export const wholeLog = { who: '', eventType: '', everything: false }
export type LogChoice = typeof wholeLog

/** Where the log that was chosen is fetched as a whole file; `who` is a token or an e-mail, `from` when the period began. */
export function logFileUrl(choice: LogChoice, format: LogFormat, from: string | undefined): string {
  const who = choice.who.trim()
  const chosen = {
    [who.includes('@') ? 'studentEmail' : 'sessionToken']: who,
    eventType: choice.eventType.trim(),
    from,
    source: choice.everything ? 'all' : '',
    // A whole JSON document has to be asked for: without, it is a page.
    all: format === 'json' ? 'true' : '',
  }
  return withQuery('/api/session-log', { format, order: 'asc', ...chosen })
}

/** Whom a search means exactly, if it does: a listed token, id or e-mail. */
export function whoIsMeant(search: string, items: SessionListItem[]): string {
  const text = search.trim()
  const named = items.some((item) => [item.token, item.session_id, item.student_email].includes(text))
  return text !== '' && named ? text : ''
}
