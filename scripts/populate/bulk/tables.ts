import { type Cell, Rows } from './copy'

const sessionColumns = [
  'id',
  'person_id',
  'type',
  'theme',
  'status',
  'channel',
  'channels',
  'phone',
  'outside_token',
  'locale',
  'goal',
  'training_consent',
  'data',
  'metadata',
  'created_at',
  'updated_at',
  'last_activity_at',
  'expires_at',
  'ended_at',
  'end_reason',
  'needs_help_at',
] as const

const eventColumns = [
  'id',
  'session_id',
  'person_id',
  'type',
  'source',
  'data',
  'fingerprint',
  'student_email',
  'student_name',
  'client_event_id',
  'occurred_at',
  'created_at',
] as const

const messageColumns = [
  'id',
  'session_id',
  'event_id',
  'role',
  'content',
  'parts',
  'agent',
  'status',
  'client_message_id',
  'payload_hash',
  'reply_to',
  'language',
  'emotion',
  'sentiment',
  'telling',
  'metadata',
  'proven',
  'created_at',
  'finished_at',
] as const

const runColumns = [
  'id',
  'session_id',
  'status',
  'stage',
  'priority',
  'attempt',
  'error',
  'result',
  'version',
  'published',
  'created_at',
  'started_at',
  'ended_at',
] as const

export type Row<Columns extends readonly string[]> = Partial<Record<Columns[number], Cell>>
export type SessionCells = Row<typeof sessionColumns>
export type MessageCells = Row<typeof messageColumns>
export type RunCells = Row<typeof runColumns>

/** What happened: its number is given to it when it is written. */
export type EventCells = Omit<Row<typeof eventColumns>, 'id' | 'occurred_at'> & {
  at: number
  /** How long after that it came in. */
  late?: number
  /** What was said, where that is what happened. */
  message?: MessageCells
}

/** The rows of some sessions, table by table, in the order in which one points at the other. */
export const emptyTables = () => ({
  sessions: new Rows('sessions', sessionColumns),
  events: new Rows('events', eventColumns),
  messages: new Rows('messages', messageColumns),
  runs: new Rows('pipeline_runs', runColumns),
  stages: new Rows('pipeline_stages', ['run_id', 'session_id', 'stage', 'status', 'started_at', 'ended_at']),
  attempts: new Rows('pipeline_attempts', [
    'run_id',
    'session_id',
    'stage',
    'n',
    'started_at',
    'ended_at',
    'error',
    'metrics',
  ]),
  marks: new Rows('demo_sessions', ['session_id']),
})
export type Tables = ReturnType<typeof emptyTables>
