import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { forgetUnseenErrors } from '@/lib/log/digest-prune'
import { beginErasing, finishErasing } from '@/lib/privacy/erase-person-rows'
import { eraseSessionRows } from '@/lib/privacy/erase-rows'
import { inSlices, inTransaction } from '@/lib/privacy/in-slices'

const lookedAtAtOnce = 200
const entriesAtOnce = 500
/** As populate names what it writes for somebody: see scripts/populate/life.ts. */
const named = 'populate-%'

export type Removed = { sessions: number; people: number; entries: number }

type Removing = {
  signal: AbortSignal
  /** Told how many sessions and people of how many are gone. */
  show: (done: number, total: number) => void
}

/**
 * Takes away what populate made, session by session and person by person as the product deletes them, in short slices. Broken off it is gone on
 * with by removing again. The same can be made again afterwards.
 */
export async function removeDemo({ signal, show }: Removing): Promise<Removed> {
  const [all] = await db.execute<{ total: number }>(sql`
    select ((select count(*) from demo_sessions) + (select count(*) from demo_people))::int as total`)
  const total = all?.total ?? 0
  const removed: Removed = { sessions: 0, people: 0, entries: 0 }
  const tell = () => show(removed.sessions + removed.people, total)
  await each('demo_sessions', 'session_id', async (sessionId) => {
    signal.throwIfAborted()
    await eraseSessionRows(sessionId, { now: new Date(), tokenMayReturn: true })
    removed.sessions += 1
    tell()
  })
  await each('demo_people', 'person_id', async (personId) => {
    signal.throwIfAborted()
    const now = new Date()
    await finishErasing(await inTransaction((tx) => beginErasing(personId, now, tx)), now)
    removed.people += 1
    tell()
  })
  removed.entries = await removeEntries()
  await forgetUnseenErrors()
  await db.execute(sql`delete from demo_fills`)
  return removed
}

/** Some at a time, until none is left: each takes its own mark along. */
async function each(table: string, column: string, remove: (id: string) => Promise<void>) {
  for (;;) {
    const rows = await db.execute<{ id: string }>(sql`
      select ${sql.identifier(column)} as id from ${sql.identifier(table)} limit ${lookedAtAtOnce}`)
    if (rows.length === 0) return
    for (const { id } of rows) await remove(id)
  }
}

/** Entries that were made for somebody who stays. */
async function removeEntries(): Promise<number> {
  let gone = 0
  await inSlices(async (tx) => {
    const { count } = await tx.execute(sql`
      delete from entries where id = any(array(select id from entries where client_entry_id like ${named} limit ${entriesAtOnce}))`)
    gone += count
    return { done: count < entriesAtOnce }
  })
  return gone
}
