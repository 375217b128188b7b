import { type SQL, sql } from 'drizzle-orm'

type KeyColumn = { column: string; type: 'uuid' | 'bigint' | 'text' | 'int' | 'bytea' | 'timestamptz' }

/** What is to hold of the ids in a row `r` of a table that hangs off a session, which is `s` where the row names it. */
export type IdRule = {
  table: string
  key: KeyColumn[]
  /** Joins whatever the row points at. */
  joins?: SQL
  /** What is wrong with a row, each with its name. */
  breaches: Record<string, SQL>
  /** Rows written since then, by an index in whose order they come; tables without grow slowly, and are walked. */
  since?: (at: Date) => { which: SQL; order: SQL }
  /** How often as many rows are looked at as of other tables. */
  share?: number
}

const id: KeyColumn[] = [{ column: 'id', type: 'uuid' }]
const keyOf = (...columns: [string, KeyColumn['type']][]) => columns.map(([column, type]) => ({ column, type }))

/** The least id that could be made then: ours begin with the time. */
function idAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
const byId = (at: Date) => ({ which: sql`r.id >= ${idAt(at)}::uuid`, order: sql`r.id` })

const eventJoin = sql`left join events e on e.id = r.event_id`
const messageJoin = sql`left join messages m on m.id = r.message_id`
const runJoin = sql`left join pipeline_runs run on run.id = r.run_id`

const ofSession = (table: string, key: KeyColumn[]): IdRule => ({ table, key, breaches: {} })

const ofMessage = (table: string, key: KeyColumn[]): IdRule => ({
  table,
  key,
  joins: messageJoin,
  breaches: { message_of_another_session: sql`m.session_id is distinct from r.session_id` },
})

const ofRun = (table: string, key: KeyColumn[]): IdRule => ({
  table,
  key,
  joins: runJoin,
  breaches: { run_of_another_session: sql`run.session_id is distinct from r.session_id` },
})

const sessionRule: IdRule = {
  table: 'sessions',
  key: id,
  joins: sql`left join topics t on t.id = r.topic_id left join entries n on n.id = r.entry_id`,
  breaches: {
    phone_without_person: sql`r.phone is not null and r.person_id is null`,
    topic_of_another_person: sql`t.person_id is distinct from r.person_id and t.id is not null`,
    entry_of_another_person: sql`n.person_id is distinct from r.person_id and n.id is not null`,
  },
  since: byId,
}

const eventRule: IdRule = {
  table: 'events',
  key: keyOf(['id', 'bigint']),
  // Callers choose what their own events hold.
  joins: sql`left join pipeline_runs run on run.id = case
    when r.source = 'system' and r.type = 'pipeline' and r.data ->> 'runId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then (r.data ->> 'runId')::uuid end`,
  breaches: {
    // What the product itself notes of a session may leave out whose it is.
    person_differs: sql`r.person_id is distinct from s.person_id
      and (r.person_id is not null or r.source in ('log', 'recorder') or r.type = 'message')`,
    run_of_another_session: sql`run.session_id <> r.session_id`,
  },
  since: (at) => ({ which: sql`r.created_at >= ${at.toISOString()}::timestamptz`, order: sql`r.created_at, r.id` }),
  share: 10,
}

const messageRule: IdRule = {
  table: 'messages',
  key: id,
  joins: sql`${eventJoin} left join messages asked on asked.id = r.reply_to`,
  breaches: {
    event_missing: sql`e.id is null`,
    event_of_another_session: sql`e.session_id <> r.session_id`,
    event_of_another_message: sql`e.data ->> 'messageId' is distinct from r.id::text`,
    reply_to_another_session: sql`asked.session_id <> r.session_id`,
  },
  since: byId,
  share: 2,
}

const exampleRule: IdRule = {
  table: 'training_examples',
  key: id,
  joins: runJoin,
  breaches: {
    run_of_another_session: sql`run.session_id is distinct from r.session_id`,
    // While it is worked on anew, those of before are on their way out.
    learned_from_another_session: sql`s.status = 'completed' and exists (
      select from jsonb_array_elements_text(r.source_event_ids) learned(id)
      join events e on e.id = learned.id::bigint where e.session_id <> r.session_id)`,
  },
  since: byId,
}

/** Every table whose rows hang off a session. */
export const idRules: IdRule[] = [
  sessionRule,
  eventRule,
  messageRule,
  {
    table: 'replies',
    key: keyOf(['message_id', 'uuid']),
    joins: messageJoin,
    breaches: {
      message_of_another_session: sql`m.session_id is distinct from r.session_id`,
      event_of_another_message: sql`m.event_id is distinct from r.event_id`,
    },
  },
  ofMessage('message_versions', keyOf(['message_id', 'uuid'], ['version', 'int'])),
  ofMessage('tool_calls', keyOf(['message_id', 'uuid'], ['version', 'int'], ['call_id', 'text'])),
  ofMessage('memories', id),
  {
    table: 'orders',
    key: id,
    joins: eventJoin,
    breaches: { event_of_another_session: sql`e.session_id is distinct from r.session_id` },
    since: byId,
  },
  { ...ofSession('pipeline_runs', id), since: byId },
  ofRun('pipeline_stages', keyOf(['run_id', 'uuid'], ['stage', 'text'])),
  ofRun('pipeline_attempts', keyOf(['run_id', 'uuid'], ['stage', 'text'], ['n', 'int'])),
  exampleRule,
  {
    table: 'session_tokens',
    key: id,
    joins: sql`left join user_tokens u on u.id = r.sign_in_id`,
    breaches: {
      sign_in_of_another_person: sql`r.revoked_at is null and u.id is not null and u.person_id is distinct from s.person_id`,
    },
    since: byId,
  },
  {
    table: 'session_joins',
    key: id,
    joins: sql`left join sessions i on i.id = r.into_session_id`,
    breaches: {
      into_session_missing: sql`i.id is null`,
      // The last one counts: whoever a session joined may have joined somebody since.
      joined_to_another_person: sql`r.undone_at is null and i.person_id is distinct from r.to_person_id and not exists (
        select from session_joins later where later.into_session_id = r.into_session_id and later.id <> r.id
          and later.joined_at >= r.joined_at)`,
    },
  },
  {
    table: 'bank_step_ups',
    key: keyOf(['session_id', 'uuid'], ['person_id', 'uuid']),
    breaches: { person_differs: sql`r.person_id is distinct from s.person_id` },
  },
  {
    table: 'messenger_chats',
    key: id,
    joins: sql`left join session_tokens hold on hold.id = r.hold_id`,
    breaches: { hold_of_another_session: sql`hold.session_id <> r.session_id` },
  },
  {
    table: 'incoming_messages',
    key: id,
    joins: messageJoin,
    breaches: { message_of_another_session: sql`m.session_id <> r.session_id` },
  },
  {
    table: 'outgoing_messages',
    key: id,
    joins: messageJoin,
    breaches: { message_of_another_session: sql`m.session_id <> r.session_id` },
  },
  ofSession('handovers', id),
  ofSession('demo_sessions', keyOf(['session_id', 'uuid'])),
  ofSession('session_tallies', keyOf(['session_id', 'uuid'])),
  ofSession('session_progress', keyOf(['session_id', 'uuid'])),
  ofSession('session_inboxes', keyOf(['key_hash', 'bytea'])),
  ofSession('error_sightings', keyOf(['fingerprint', 'text'], ['session_id', 'uuid'])),
  ofSession('alert_hits', keyOf(['rule_id', 'uuid'], ['minute', 'timestamptz'], ['session_id', 'uuid'])),
  ofSession('alerts', id),
]
