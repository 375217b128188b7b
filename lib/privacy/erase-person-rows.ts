import { desc, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import { forgetUnseenErrors } from '@/lib/log/digest-prune'
import { eraseTokens } from '@/lib/log/erased-token'
import { revokeAccess } from '@/lib/people/revoke-access'
import { addCounts, type Counts, journalTables, noCounts, noteErased, tablesOfPerson } from './counts'
import { eraseBankOf, eraseMovementsOf } from './erase-bank'
import { eraseSessionRows, eraseSlice } from './erase-rows'
import { inSlices, inTransaction, rowsAtOnce } from './in-slices'
import { letGo } from './let-go'

const latecomersAtOnce = 20

export type Erasure = { id: string; personId: string }

/**
 * Takes a person out of use at once, on every copy: no token of theirs opens anything, nobody can sign in as them, nothing new can be opened
 * under their correlation tokens. Notes that the rest is to follow. Asked twice it is noted once.
 * @throws AppError `not_found` when they have been erased.
 */
export async function beginErasing(personId: string, now: Date, tx: Tx): Promise<Erasure> {
  const at = now.toISOString()
  // Waits for whoever begins the same.
  const known = await tx.execute(sql`
    update people set disabled_at = coalesce(disabled_at, ${at}::timestamptz), name = null, locale = null, loyalty_tier = null, roles = '{}'
    where id = ${personId}`)
  if (known.count === 0) throw new AppError('not_found')
  const [begun] = await tx.execute<{ id: string }>(sql`
    select id from erasures where person_id = ${personId} and finished_at is null`)
  if (begun) return { id: begun.id, personId }
  const id = newId(now.getTime())
  await revokeAccess({ personId, now }, tx)
  await eraseTokens(await outsideTokensOf(personId, tx), now, tx)
  const erased = addCounts(noCounts(), await deleteOf(personId, ['identities', 'passwords', 'password_resets'], tx))
  await tx.execute(sql`
    insert into erasures (id, person_id, asked_at, erased) values (${id}, ${personId}, ${at}, ${JSON.stringify(erased)}::jsonb)`)
  return { id, personId }
}

async function outsideTokensOf(personId: string, tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ token: string }>(sql`
    select outside_token as token from sessions where person_id = ${personId} and outside_token is not null`)
  return rows.map((row) => row.token)
}

async function deleteOf(personId: string, tables: string[], tx: Tx): Promise<Counts> {
  const counts: Counts = {}
  for (const table of tables) {
    const gone = await tx.execute(sql`delete from ${sql.identifier(table)} where person_id = ${personId}`)
    counts[table] = gone.count
  }
  return counts
}

/**
 * Erases what hangs off a person, session by session, then what they wrote, then the person. May be broken off at any place and begun again.
 * @returns the receipt: rows erased by table, those of a try that was broken off with them.
 */
export async function finishErasing({ id, personId }: Erasure, now: Date): Promise<Counts> {
  do {
    await eraseSessionsOf(personId, id, now)
    for (const table of journalTables) await eraseRowsOf(personId, table, id)
    await eraseMovementsOf(personId, id)
    await letGo(personId)
  } while (!(await inTransaction((tx) => erasePersonRow(personId, id, now, tx))))
  await forgetUnseenErrors()
  log.info({ erasureId: id }, 'Person erased')
  const [receipt] = await db.execute<{ erased: Counts }>(sql`select erased from erasures where id = ${id}`)
  return receipt?.erased ?? {}
}

/** Those there are now; the last seen first. What begins meanwhile is found at the next turn. */
async function eraseSessionsOf(personId: string, erasureId: string, now: Date) {
  const own = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.personId, personId))
    .orderBy(desc(sessions.lastActivityAt))
  for (const session of own) await eraseSessionRows(session.id, { now, erasureId })
}

/** A journal may be as long as a life: a slice of its rows at a time. */
async function eraseRowsOf(personId: string, table: string, erasureId: string) {
  const name = sql.identifier(table)
  await inSlices(async (tx) => {
    const gone = await tx.execute(sql`
      delete from ${name} where ctid = any(array(select ctid from ${name} where person_id = ${personId} limit ${rowsAtOnce}))`)
    await noteErased(erasureId, { [table]: gone.count }, tx)
    return { done: gone.count < rowsAtOnce }
  })
}

/** The last step, in one transaction. @returns false when something of theirs has begun meanwhile and is too much, or held by its writer. */
async function erasePersonRow(personId: string, erasureId: string, now: Date, tx: Tx): Promise<boolean> {
  // Waits for everybody who is just writing something of theirs, and keeps others from it.
  const held = await tx.execute(sql`select 1 from people where id = ${personId} for update`)
  if (!(await eraseLatecomers(personId, erasureId, tx))) return false
  const counts = addCounts(
    await eraseBankOf(personId, tx),
    await deleteOf(personId, [...journalTables, ...tablesOfPerson], tx),
  )
  const joins = await tx.execute(sql`delete from session_joins where to_person_id = ${personId}`)
  await tx.execute(sql`delete from people where id = ${personId}`)
  await noteErased(erasureId, { ...counts, session_joins: joins.count, people: held.length }, tx)
  await tx.execute(sql`
    update erasures set finished_at = ${now.toISOString()} where id = ${erasureId} and finished_at is null`)
  return true
}

/**
 * Sessions begun since the others went, while no more can begin: without this a program that starts one after the other would keep the
 * erasing from ever ending. Whoever holds one may be waiting for us, so that it is left for the next turn.
 */
async function eraseLatecomers(personId: string, erasureId: string, tx: Tx): Promise<boolean> {
  const theirs = eq(sessions.personId, personId)
  const late = await tx
    .select()
    .from(sessions)
    .where(theirs)
    .limit(latecomersAtOnce)
    .for('update', { skipLocked: true })
  for (const session of late) {
    const { counts, done } = await eraseSlice(session, tx)
    await noteErased(erasureId, counts, tx)
    if (!done) return false
  }
  const left = await tx.select({ id: sessions.id }).from(sessions).where(theirs).limit(1)
  return left.length === 0
}
