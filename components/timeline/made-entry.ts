import type { EventSource } from '@/db/enums'
import type { LogEntry } from '@/lib/log/schema'

const start = Date.UTC(2026, 10, 20, 13, 0)
const session = '0199a1b2-0000-7000-8000-0123456789ab'

/** An entry of the log for tests: `second` after 13:00:00 UTC. */
export function madeEntry(
  id: number,
  second: number,
  type: string,
  data: unknown,
  source: EventSource = 'log',
): LogEntry {
  const at = new Date(start + second * 1000).toISOString()
  return {
    event_id: id,
    session_id: session,
    session_token: 'ws_1',
    event_type: type,
    event_data: data,
    created_at: at,
    occurred_at: at,
    student_email: null,
    student_name: null,
    client_event_id: null,
    source,
  }
}
