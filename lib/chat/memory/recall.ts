import type { Tx } from '@/db/client'
import type { MemoryKind } from '@/db/enums'

/** A fact of an earlier visit, with the message it came from. */
export type Recalled = {
  id: string
  kind: MemoryKind
  subject: string
  detail: Record<string, unknown>
  messageId: string
  sessionId: string
  at: Date
}

/** What is remembered of a person's other visits, newest first, a later fact of one kind and subject standing for earlier ones. */
export async function recall(_options: { personId: string | null; sessionId: string }, _tx: Tx): Promise<Recalled[]> {
  return []
}
