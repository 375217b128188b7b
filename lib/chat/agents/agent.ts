import type { Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { MessagePart } from '@/db/schema/chat'
import type { SessionData } from '@/db/schema/sessions'

/** What a person just said, with what the session remembers. */
export type Turn = {
  text: string
  locale: Locale
  data: SessionData
  /** The turns before this one, oldest first. */
  history: { role: 'user' | 'assistant' | 'staff'; content: string; parts: MessagePart[] }[]
}

/** What an agent says, and what the session remembers of it. */
export type Answer = {
  parts: MessagePart[]
  /** Replaces the fields it names in the session's data. */
  data: Partial<SessionData>
}

/** Answers a turn. Adding an agent is adding one file that exports one of these. */
export type Agent = {
  name: string
  answer(turn: Turn, tx: Tx): Promise<Answer>
}
