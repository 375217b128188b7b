import type { Sql } from '@/db/client'
import { addRunJobs } from '@/lib/queue'
import { writeCast } from './cast'
import { openCopyPool } from './copy-pool'
import { type Amount, plan } from './plan'
import { queuedPriority } from './run-rows'
import { idOf } from './session'
import { makeSlice, Slices, writeSlice } from './slice'

/** Two at once would make the same. */
export class AlreadyFilling extends Error {}

/** While one waits for the database, the other makes its next slice. */
const writers = 2

export type Filled = { sessions: number; events: number; there: number; longestMs: number }

type Filling = {
  amount: Omit<Amount, 'anchor'>
  now: Date
  signal: AbortSignal
  show: (filled: Filled) => void
}

/**
 * Fills the installation's database with sessions and all that hangs off them, past the API: slice by slice in short transactions, under all
 * triggers and indexes. One that broke off is gone on with, and one that is whole stays as it is.
 * @throws AlreadyFilling
 */
export async function fill(url: string, filling: Filling): Promise<Filled> {
  const sql = openCopyPool(url, writers + 1)
  // Held by a connection for as long as it is open.
  const alone = await sql.reserve()
  try {
    const [held] = await alone<
      { mine: boolean }[]
    >`select pg_try_advisory_lock(hashtext('throughline_populate')) as mine`
    if (!held?.mine) throw new AlreadyFilling('Another run is filling this database just now. Nothing was written.')
    return await fillOver(sql, filling)
  } finally {
    alone.release()
    await sql.end()
  }
}

async function fillOver(sql: Sql, { amount: wanted, now, signal, show }: Filling): Promise<Filled> {
  const key = `${wanted.seed}/${wanted.sessions}/${wanted.events}/${wanted.days}`
  const amount: Amount = { ...wanted, anchor: await anchorOf(sql, key, now) }
  await writeCast(sql, amount, signal)
  const marked = await sql<{ id: string }[]>`select session_id as id from demo_sessions`
  const there = new Set(marked.map(({ id }) => id))
  const filled: Filled = { sessions: 0, events: 0, there: 0, longestMs: 0 }
  const slices = new Slices(missing())
  const write = async () => {
    for (let planned = slices.take(); planned; planned = slices.take()) {
      signal.throwIfAborted()
      const slice = makeSlice(planned, amount)
      const began = performance.now()
      const runs = await writeSlice(sql, slice)
      const ms = performance.now() - began
      slices.took(ms)
      filled.longestMs = Math.max(filled.longestMs, ms)
      if (runs.length > 0) await addRunJobs(runs.map((id) => ({ id, priority: queuedPriority })))
      filled.sessions += planned.length
      filled.events += slice.events.length
      show(filled)
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  await sql`update demo_fills set finished_at = clock_timestamp() where key = ${key} and finished_at is null`
  return filled

  function* missing() {
    for (const one of plan(amount)) {
      if (there.has(idOf(one, amount))) filled.there += 1
      else yield one
    }
  }
}

/** The moment that it was first asked for at: whoever goes on makes the same rows. */
async function anchorOf(sql: Sql, key: string, now: Date): Promise<Date> {
  await sql`insert into demo_fills (key, anchor) values (${key}, ${now.toISOString()}) on conflict do nothing`
  const [row] = await sql<{ anchor: string }[]>`select anchor from demo_fills where key = ${key}`
  return new Date(row?.anchor ?? now)
}
