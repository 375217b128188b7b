import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { EventSource } from '@/db/enums'
import { events } from '@/db/schema/events'

export type NewEvent = {
  sessionId: string
  personId?: string | null
  type: string
  source: EventSource
  /** Storable JSON: see clean.ts. */
  data: unknown
  clientEventId?: string | null
  studentEmail?: string | null
  studentName?: string | null
  occurredAt: Date
}

/**
 * Writes rows to the one log, in order. A trigger announces them to live readers at commit.
 * A `clientEventId` that the session already has is left out.
 * @returns the rows that were new.
 */
export async function record(rows: NewEvent[], tx: Tx = db): Promise<{ id: number; sessionId: string }[]> {
  if (rows.length === 0) return []
  // drizzle writes null as SQL's; here it is a JSON value like any other.
  const values = rows.map((row) => (row.data === null ? { ...row, data: sql`'null'::jsonb` } : row))
  return tx
    .insert(events)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: events.id, sessionId: events.sessionId })
}
