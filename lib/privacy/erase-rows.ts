import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { eraseTokens } from '@/lib/log/erased-token'
import { findSession, lockSession } from '@/lib/sessions/find'
import type { SessionRow } from '@/lib/sessions/view'
import { addCounts, type Counts, noteErased } from './counts'
import { type gently, inSlices, rowsAtOnce } from './in-slices'
import { hangingOffSession } from './session-tables'

type Erasing = { now: Date; erasureId?: string; tokenMayReturn?: true; pace?: typeof gently }

/**
 * Erases a session with all that hangs off it, and before it the sessions that joined it at a sign-in: what they held is on its line.
 * A provisional person who has no session left goes with their last.
 * Writers hold the session's row; whoever comes after it is gone finds none.
 * @param options.erasureId the receipt on which each slice is counted too.
 * @param options.pace how it goes about it where nobody waits for it.
 * @param options.tokenMayReturn otherwise its correlation token opens nothing again.
 * @returns the rows erased, by table.
 */
export async function eraseSessionRows(sessionId: string, options: Erasing): Promise<Counts> {
  const { now, erasureId, tokenMayReturn, pace } = options
  let total: Counts = {}
  for (const joined of await joinedInto(sessionId)) total = addCounts(total, await eraseSessionRows(joined, options))
  const found = tokenMayReturn ? null : await findSession(sessionId)
  const token = found?.session.outsideToken
  if (token) await db.transaction((tx) => eraseTokens([token], now, tx))
  await inSlices(async (tx) => {
    const session = await lockSession(sessionId, tx)
    if (!session) return { done: true }
    const { counts, done } = await eraseSlice(session, tx, pace?.rows)
    if (erasureId) await noteErased(erasureId, counts, tx)
    total = addCounts(total, counts)
    return { done }
  }, pace?.restPerWork)
  return total
}

async function joinedInto(sessionId: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select session_id as id from session_joins
    where into_session_id = ${sessionId} and session_id <> into_session_id and undone_at is null`)
  return rows.map((row) => row.id)
}

/** Erases as much of a session as one transaction may; the session itself once nothing hangs off it. The row must be locked. */
export async function eraseSlice(
  session: SessionRow,
  tx: Tx,
  rows = rowsAtOnce,
): Promise<{ counts: Counts; done: boolean }> {
  const counts: Counts = {}
  let room = rows
  for (const { table, where } of hangingOffSession) {
    const name = sql.identifier(table)
    const gone = await tx.execute(sql`
      delete from ${name} where ctid = any(array(select ctid from ${name} where ${where(session.id)} limit ${room}))`)
    counts[table] = gone.count
    room -= gone.count
    if (room === 0) return { counts, done: false }
  }
  return { counts: addCounts(counts, await eraseSessionRow(session, tx)), done: true }
}

async function eraseSessionRow(session: SessionRow, tx: Tx): Promise<Counts> {
  const joins = await tx.execute<{ from_person_id: string | null }>(sql`
    delete from session_joins where session_id = ${session.id} or into_session_id = ${session.id} returning from_person_id`)
  await tx.execute(sql`delete from sessions where id = ${session.id}`)
  const people = [session.personId, ...joins.map((row) => row.from_person_id)].filter((id) => id !== null)
  const [provisional] = await tx.execute<Counts>(sql`
    with gone as (
      delete from people where id = any(${sql.param(people)}::uuid[]) and provisional
        and not exists (select 1 from sessions where person_id = people.id)
      returning id
    )
    select (select count(*)::int from gone) as people,
      (select count(*)::int from identities where person_id in (select id from gone)) as identities`)
  return { sessions: 1, session_joins: joins.length, ...provisional }
}
