import type { Sql } from '@/db/client'
import type { Amount, Planned } from './plan'
import { type Made, makeSession } from './session'
import { type EventCells, emptyTables } from './tables'

/** How long a slice may hold the live tails back, and how many events it is at first, at least and at most. */
const longestMs = 80
const events = { first: 750, fewest: 400, most: 1500 }

/** The plan in pieces of whole sessions, each of one short transaction: smaller ones where the database takes its time. */
export class Slices {
  private readonly planned: Iterator<Planned>
  private next: Planned | undefined
  private room = events.first

  constructor(planned: Iterable<Planned>) {
    this.planned = planned[Symbol.iterator]()
    this.next = this.planned.next().value
  }

  /** @returns null at the end. */
  take(): Planned[] | null {
    if (!this.next) return null
    const slice: Planned[] = []
    for (let count = 0; this.next && (slice.length === 0 || count + this.next.events <= this.room); ) {
      slice.push(this.next)
      count += this.next.events
      this.next = this.planned.next().value
    }
    return slice
  }

  /** Hears how long the last one took. */
  took(ms: number) {
    const factor = ms > longestMs ? 0.7 : ms < longestMs / 2 ? 1.1 : 1
    this.room = Math.min(events.most, Math.max(events.fewest, this.room * factor))
  }
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

function tablesOf(sessions: Made[], happened: EventCells[], numbers: number[]) {
  const tables = emptyTables()
  for (const { id, session, worked } of sessions) {
    tables.sessions.add(session)
    tables.marks.add({ session_id: id })
    if (!worked) continue
    tables.runs.add(worked.run)
    worked.write(tables)
  }
  for (const [n, { at, late = 0, message, ...cells }] of happened.entries()) {
    const id = numbers[n] ?? 0
    tables.events.add({ ...cells, id, occurred_at: new Date(at), created_at: new Date(at + late) })
    if (message) tables.messages.add({ ...message, event_id: id })
  }
  return tables
}
