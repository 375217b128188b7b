import type { Companion, Locale } from '@/db/enums'
import { opening, type TalkView } from '@/lib/chat/talk-schema'
import type { SessionRow } from '@/lib/sessions/view'
import { helpLinesFor } from './help-lines'
import type { OwnEntry } from './own'

type Told = {
  session: SessionRow
  entry: Pick<OwnEntry, 'title' | 'content'> | null
  topic: { id: string; name: string } | null
  timeZone: string | null
  messages: number
  now: Date
}

const titleLength = 80

/** What a talk's companion asked first; null for a session of its type that was not begun as a talk. */
export function openingOf(session: Pick<SessionRow, 'metadata'>) {
  return opening.safeParse(session.metadata.opening).data ?? null
}

export function viewTalk({ session, entry, topic, timeZone, messages, now }: Told): TalkView {
  const asked = openingOf(session)
  const language = asked?.language ?? ((session.locale ?? 'en') as Locale)
  return {
    session_id: session.id,
    companion: session.type as Companion,
    opening: asked,
    entry_id: session.entryId,
    entry_title: entry ? titleOf(entry) : null,
    topic,
    help_lines: helpLinesFor({ timeZone, language }),
    messages,
    is_active: session.status === 'active' && session.expiresAt > now,
    created_at: session.createdAt.toISOString(),
    last_activity_at: session.lastActivityAt.toISOString(),
  }
}

/** An entry's title, or else how it begins. */
function titleOf({ title, content }: Pick<OwnEntry, 'title' | 'content'>): string {
  const line = title ?? content.trim().split('\n')[0] ?? ''
  return line.length > titleLength ? `${line.slice(0, titleLength).trimEnd()}…` : line
}
