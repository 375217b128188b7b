import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { MemoryKind } from '@/db/enums'
import { memories } from '@/db/schema/chat'

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

const atMost = 30
/** What is older is not looked through, so that the cost of a turn does not grow with a person's years. */
const visits = 30
const facts = 200

/**
 * What is remembered of a person's other visits, newest first, a later fact of one kind and subject standing for earlier ones; thirty at most.
 * Nothing of guests, and nothing of companions: they have no facts and are not looked at. One prepared statement, none for guests.
 */
export async function recall(options: { personId: string | null; sessionId: string }, tx: Tx): Promise<Recalled[]> {
  const { personId, sessionId } = options
  if (!personId) return []
  return tx
    .select({
      id: sql<string>`id`,
      kind: sql<MemoryKind>`kind`,
      subject: sql<string>`subject`,
      detail: sql<Record<string, unknown>>`detail`,
      messageId: sql<string>`message_id`,
      sessionId: sql<string>`session_id`,
      at: sql<Date>`created_at`.mapWith(memories.createdAt),
    })
    .from(sql`(
      select distinct on (kind, subject) * from (
        select f.id, f.kind, f.subject, f.detail, f.message_id, m.session_id, f.created_at
        from (select id from sessions where person_id = ${personId} and type = 'visit' and id <> ${sessionId}
          order by last_activity_at desc limit ${visits}) s
        join messages m on m.session_id = s.id join memories f on f.message_id = m.id
        order by f.created_at desc, f.id desc limit ${facts}) newest
      order by kind, subject, created_at desc, id desc) latest`)
    .orderBy(sql`created_at desc`, sql`id desc`)
    .limit(atMost)
    .prepare('recall')
    .execute()
}
