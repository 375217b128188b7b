import type { Sql } from '@/db/client'
import { createRandom } from '@/scripts/populate/random'
import type { Amount, Planned } from './plan'
import { type Made, makeSession } from './session'
import { type EventCells, emptyTables } from './tables'

/** As many as are written in one commit: while a long one is under way, nobody's tail moves on. */
const eventsAtOnce = 1500

/** The plan in pieces, each of whole sessions and of one short transaction. */
export function* slicesOf(plan: Iterable<Planned>): Generator<Planned[]> {
  let slice: Planned[] = []
  let events = 0
  for (const one of plan) {
    if (slice.length > 0 && events + one.events > eventsAtOnce) {
      yield slice
      slice = []
      events = 0
    }
    slice.push(one)
    events += one.events
  }
  if (slice.length > 0) yield slice
}

/** Sessions of a slice with their events in the order in which they happened to all of them. */
export function makeSlice(planned: Planned[], amount: Amount) {
  const sessions = planned.map((one) => makeSession(one, amount))
  const events = sessions.flatMap((one) => one.events).sort((a, b) => a.at - b.at)
  return { sessions, events }
}
export type Slice = ReturnType<typeof makeSlice>

/** Writes a slice with all that hangs off it, and the mark that it is demo data, in one commit. @returns the runs that wait for a worker. */
export function writeSlice(sql: Sql, { sessions, events }: Slice): Promise<string[]> {
  return sql.begin(async (tx) => {
    // What a crash of the machine takes is made again: nobody waits for the disk.
    await tx`set local synchronous_commit = off`
    const numbers = await tx<{ id: number }[]>`
      select nextval(pg_get_serial_sequence('events', 'id')) as id from generate_series(1, ${events.length}::int)`
    const tables = tablesOf(
      sessions,
      events,
      numbers.map(({ id }) => id).sort((a, b) => a - b),
    )
    for (const rows of Object.values(tables)) await rows.write(tx)
    return sessions.flatMap(({ waits, worked }) => (waits && worked ? [worked.id] : []))
  })
}

function tablesOf(sessions: Made[], events: EventCells[], numbers: number[]) {
  const tables = emptyTables()
  for (const { id, session, worked } of sessions) {
    tables.sessions.add(session)
    tables.marks.add({ session_id: id })
    if (!worked) continue
    tables.runs.add(worked.run)
    worked.write(tables)
  }
  const random = createRandom(events[0]?.at ?? 0)
  for (const [n, { at, message, ...cells }] of events.entries()) {
    const id = numbers[n] ?? 0
    // What is logged comes in a little after it happened.
    const late = cells.source === 'system' ? 0 : random.whole(20, 900)
    tables.events.add({ ...cells, id, occurred_at: new Date(at), created_at: new Date(at + late) })
    if (message) tables.messages.add({ ...message, event_id: id })
  }
  return tables
}
