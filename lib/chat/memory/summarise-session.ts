import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { MemoryKind } from '@/db/enums'
import type { SessionData } from '@/db/schema/sessions'
import { asFact } from './fact'
import { productNames } from './product-names'
import { namedSkus, writeSummary } from './write-summary'

const atMost = 60

/** The summary of a session whose row the transaction holds, from its facts as they stand and from what it holds. */
export async function summariseSession(
  sessionId: string,
  data: Pick<SessionData, 'cart' | 'chat_context'>,
  tx: Tx,
): Promise<string> {
  const rows = await tx
    .select({ kind: sql<MemoryKind>`kind`, subject: sql<string>`subject`, detail: sql<unknown>`detail` })
    .from(sql`(
      select distinct on (f.kind, f.subject) f.id, f.kind, f.subject, f.detail, f.created_at
      from messages m join memories f on f.message_id = m.id where m.session_id = ${sessionId}
      order by f.kind, f.subject, f.created_at desc, f.id desc) latest`)
    .orderBy(sql`created_at desc`, sql`id desc`)
    .limit(atMost)
    .prepare('facts_of_session')
    .execute()
  const facts = rows.map(asFact)
  const names = await productNames(namedSkus(facts, data), 'en', tx)
  return writeSummary({ facts, data, names })
}
