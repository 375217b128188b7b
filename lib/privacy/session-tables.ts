import { type SQL, sql } from 'drizzle-orm'

type Hanging = { table: string; where: (sessionId: string) => SQL }

const bySession = (table: string): Hanging => ({ table, where: (id) => sql`session_id = ${id}` })
const byRun = (table: string): Hanging => ({
  table,
  where: (id) => sql`run_id in (select id from pipeline_runs where session_id = ${id})`,
})

const byMessage = (table: string): Hanging => ({
  table,
  where: (id) => sql`message_id in (select id from messages where session_id = ${id})`,
})

/**
 * The tables whose rows hang off a session, in the order they go: what points at a row goes before it. `session_joins` is not among them:
 * who joined is known by it alone, so that it goes with the session itself.
 */
export const hangingOffSession: Hanging[] = [
  bySession('training_examples'),
  byRun('pipeline_attempts'),
  byRun('pipeline_stages'),
  bySession('pipeline_runs'),
  bySession('orders'),
  bySession('replies'),
  bySession('outgoing_messages'),
  bySession('incoming_messages'),
  byMessage('memories'),
  byMessage('tool_calls'),
  byMessage('message_versions'),
  bySession('messages'),
  bySession('alerts'),
  bySession('alert_hits'),
  bySession('error_sightings'),
  bySession('session_progress'),
  bySession('events'),
  bySession('session_inboxes'),
  bySession('handovers'),
  bySession('bank_step_ups'),
  bySession('demo_sessions'),
  // Last, so that whoever asked by a token of it can ask again after a crash.
  bySession('session_tokens'),
]
