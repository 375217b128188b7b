import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { MemoryKind } from '@/db/enums'
import { type SessionData, sessions } from '@/db/schema/sessions'
import { lockSession } from '@/lib/sessions/find'
import { dataForgotten, dataWithout, type Gone } from './data-without'
import { asFact } from './fact'
import { summariseSession } from './summarise-session'

/**
 * Forgets facts of a session and all that was kept because of them: in its data, in what an answer may be taken back to, and in the
 * conversations that joined it, which still hold what they held then.
 * @param only the id of one fact; all of them without it.
 * @returns how many facts went.
 */
export async function forgetInSession(
  options: { sessionId: string; only?: string; now: Date },
  tx: Tx,
): Promise<number> {
  const { sessionId, only, now } = options
  // Those that joined first, as a join and its undoing hold them in this order.
  const joined = await tx.execute<{ id: string }>(sql`
    select distinct session_id as id from session_joins
    where into_session_id = ${sessionId} and session_id <> ${sessionId} and undone_at is null order by 1`)
  for (const { id } of joined) await lockSession(id, tx)
  const session = await lockSession(sessionId, tx)
  if (!session) return 0
  const rows = await tx.execute<{ kind: MemoryKind; subject: string; detail: unknown; content: string }>(sql`
    delete from memories f using messages m where m.id = f.message_id and m.session_id = ${sessionId}
      ${only ? sql`and f.id = ${only}` : sql``}
    returning f.kind, f.subject, f.detail, m.content`)
  if (only && rows.length === 0) return 0
  const gone = rows.map((row): Gone => ({ fact: asFact(row), content: row.content }))
  const without = (data: SessionData) => (only ? dataWithout(data, gone) : dataForgotten(data))
  await forgetBefore(sessionId, only ? gone : null, tx)
  for (const id of [...joined.map((row) => row.id), sessionId]) await keep(id, without, now, tx)
  return rows.length
}

async function keep(sessionId: string, without: (data: SessionData) => SessionData, now: Date, tx: Tx) {
  const [row] = await tx.select({ data: sessions.data }).from(sessions).where(eq(sessions.id, sessionId))
  if (!row) return
  const data = without(row.data)
  const conversation_summary = await summariseSession(sessionId, data, tx)
  await tx
    .update(sessions)
    .set({ data: { ...data, conversation_summary }, updatedAt: now })
    .where(eq(sessions.id, sessionId))
}

/** Another version of an answer begins with what was held before it. */
async function forgetBefore(sessionId: string, gone: Gone[] | null, tx: Tx) {
  const skus = gone?.flatMap(({ fact }) => (fact.kind === 'product' ? [fact.detail.sku] : []))
  const emptied = { wish: null, ...(skus ? {} : { recent: [], last_recommended_skus: [], last_action: null }) }
  await tx.execute(sql`
    update messages set before = before || ${JSON.stringify(emptied)}::text::jsonb || ${
      skus
        ? sql`jsonb_build_object('recent', coalesce(before -> 'recent', '[]') - (
            select coalesce(array_agg(sku), '{}') from json_array_elements_text(${JSON.stringify(skus)}::text::json) sku))`
        : sql`'{}'::jsonb`
    }
    where session_id = ${sessionId} and before is not null`)
}
