import type { EventSource } from '@/db/enums'
import type { events } from '@/db/schema/events'

export type EventRow = typeof events.$inferSelect

/** A row of `events` as plain SQL gives it: times are text. */
export type RawEvent = {
  id: number
  session_id: string
  person_id: string | null
  type: string
  source: EventSource
  data: unknown
  fingerprint: string | null
  student_email: string | null
  student_name: string | null
  client_event_id: string | null
  occurred_at: string
  created_at: string
  joined_from: string | null
  txid: string
}

export function eventRow(raw: RawEvent): EventRow {
  return {
    id: raw.id,
    sessionId: raw.session_id,
    personId: raw.person_id,
    type: raw.type,
    source: raw.source,
    data: raw.data,
    fingerprint: raw.fingerprint,
    studentEmail: raw.student_email,
    studentName: raw.student_name,
    clientEventId: raw.client_event_id,
    occurredAt: new Date(raw.occurred_at),
    createdAt: new Date(raw.created_at),
    joinedFrom: raw.joined_from,
    txid: raw.txid,
  }
}
