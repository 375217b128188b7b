import { expect, test } from 'vitest'
import { sql } from './client'

/** Tables that go with a session: whose rows are deleted with it, however far down. */
const hanging = sql`
  with recursive hanging as (
    select 'sessions'::regclass as name
    union select conrelid::regclass from pg_constraint join hanging on confrelid = name where contype = 'f' and confdeltype = 'c'
  )`

/** Few rows, of rules and not of people: a reference table, were the rest spread over machines. */
const few = ['alert_deliveries']

test('whatever hangs off a session names it, so that rows could be spread by session', async () => {
  const rows = await sql<{ name: string }[]>`${hanging}
    select name::text from hanging where name <> 'sessions'::regclass and not exists (
      select from pg_attribute where attrelid = name and attname = 'session_id' and not attisdropped) order by 1`
  expect(rows.map(({ name }) => name)).toEqual(few)
})

/**
 * Keys among those tables that a session's id is no part of, beside their primary keys. Each would have to be widened before the rows are
 * spread by session (see docs/scaling.md): a new one is a step away from that.
 */
const withoutSession = [
  'alert_deliveries: FOREIGN KEY (alert_id) REFERENCES alerts(id) ON DELETE CASCADE',
  'alert_deliveries: UNIQUE alert_deliveries_once (alert_id, event)',
  'alerts: UNIQUE alerts_firing (rule_id, subject)',
  'handovers: UNIQUE handovers_code_hash_unique (code_hash)',
  'incoming_messages: FOREIGN KEY (message_id) REFERENCES messages(id) ON DELETE SET NULL',
  'incoming_messages: UNIQUE incoming_messages_provider_id (channel, provider_id)',
  'memories: UNIQUE memories_once (message_id, kind, subject)',
  'messages: FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE',
  'messages: UNIQUE messages_reply_to (reply_to)',
  'orders: FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE',
  'orders: UNIQUE orders_event_id_unique (event_id)',
  'orders: UNIQUE orders_number_unique (number)',
  'outgoing_messages: FOREIGN KEY (incoming_id) REFERENCES incoming_messages(id) ON DELETE CASCADE',
  'outgoing_messages: FOREIGN KEY (message_id) REFERENCES messages(id) ON DELETE CASCADE',
  'outgoing_messages: UNIQUE outgoing_messages_answer (incoming_id)',
  'outgoing_messages: UNIQUE outgoing_messages_once (message_id, version, part)',
  'replies: FOREIGN KEY (message_id) REFERENCES messages(id) ON DELETE CASCADE',
  'session_tokens: UNIQUE session_tokens_token_hash_unique (token_hash)',
  'training_examples: FOREIGN KEY (run_id) REFERENCES pipeline_runs(id) ON DELETE CASCADE',
  'training_examples: UNIQUE training_examples_place (run_id, attempt, ordinal)',
]

test('the keys that a session is no part of are known', async () => {
  const rows = await sql<{ key: string }[]>`${hanging}
    select name || ': ' || pg_get_constraintdef(c.oid) as key
    from hanging join pg_constraint c on conrelid = name
    where contype = 'f' and confrelid in (select h.name from hanging h) and confrelid <> 'sessions'::regclass
      and not exists (select from pg_attribute where attrelid = conrelid and attnum = any(conkey) and attname = 'session_id')
    union all
    select name || ': UNIQUE ' || indexrelid::regclass || ' (' || (
      select string_agg(pg_get_indexdef(indexrelid, n, false), ', ' order by n) from generate_series(1, indnkeyatts) n) || ')'
    from hanging join pg_index on indrelid = name
    where indisunique and not indisprimary and name <> 'sessions'::regclass
      and not exists (select from pg_attribute where attrelid = indrelid and attnum = any(indkey) and attname = 'session_id')
    order by 1`
  expect(rows.map(({ key }) => key)).toEqual(withoutSession)
})
