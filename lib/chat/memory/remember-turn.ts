import type { Tx } from '@/db/client'
import type { SessionType } from '@/db/enums'
import type { MessagePart } from '@/db/schema/chat'
import type { SessionData } from '@/db/schema/sessions'

export type RememberedTurn = {
  sessionId: string
  type: SessionType
  /** What was said, and what was answered. */
  message: { id: string; content: string }
  reply: { id: string; content: string; parts: MessagePart[] }
  before: SessionData
  after: SessionData
  now: Date
}

/** Notes the facts of a turn of a visit, in the commit of its answer. @returns the conversation's summary with this turn. */
export async function rememberTurn({ after }: RememberedTurn, _tx: Tx): Promise<string> {
  return after.conversation_summary
}
