import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { noteFigure } from '@/tests/figures'

/**
 * Everything that points at a person or a session. A new row here must be known to erasing before it is written down: rows that go with them
 * stand in session-tables.ts or counts.ts, rows that stay and lose the name in let-go.ts.
 */
const pointing = [
  'alert_hits.session_id -> sessions (c)',
  'alert_rules.created_by -> people (n)',
  'alerts.acknowledged_by -> people (n)',
  'alerts.session_id -> sessions (c)',
  'audit.actor_id -> people (n)',
  'bank_accounts.person_id -> people (c)',
  'bank_cards.person_id -> people (c)',
  'bank_customers.person_id -> people (c)',
  'bank_entries.person_id -> people (c)',
  'bank_payees.person_id -> people (c)',
  'bank_step_ups.person_id -> people (c)',
  'bank_step_ups.session_id -> sessions (c)',
  'bank_transfers.person_id -> people (c)',
  'demo_people.person_id -> people (c)',
  'demo_sessions.session_id -> sessions (c)',
  'entries.person_id -> people (c)',
  'error_groups.known_by -> people (n)',
  'error_groups.note_by -> people (n)',
  'error_sightings.session_id -> sessions (c)',
  'events.person_id -> people (n)',
  'events.session_id -> sessions (c)',
  'handovers.session_id -> sessions (c)',
  'identities.person_id -> people (c)',
  'incoming_messages.session_id -> sessions (c)',
  'messages.author_id -> people (n)',
  'messages.session_id -> sessions (c)',
  'messenger_chats.person_id -> people (c)',
  'messenger_chats.session_id -> sessions (n)',
  'orders.session_id -> sessions (c)',
  'outgoing_messages.session_id -> sessions (c)',
  'password_resets.made_by -> people (n)',
  'password_resets.person_id -> people (c)',
  'passwords.person_id -> people (c)',
  'pipeline_runs.session_id -> sessions (c)',
  'pipeline_settings.changed_by -> people (n)',
  'replies.session_id -> sessions (c)',
  'session_inboxes.session_id -> sessions (c)',
  'session_joins.from_person_id -> people (n)',
  'session_joins.into_session_id -> sessions (c)',
  'session_joins.session_id -> sessions (c)',
  'session_joins.to_person_id -> people (c)',
  'session_joins.undone_by -> people (n)',
  'session_progress.session_id -> sessions (c)',
  'session_tallies.session_id -> sessions (c)',
  'session_tokens.session_id -> sessions (c)',
  'sessions.created_by_person_id -> people (n)',
  'sessions.held_by -> people (n)',
  'sessions.person_id -> people (c)',
  'topics.person_id -> people (c)',
  'training_examples.reviewed_by -> people (n)',
  'training_examples.session_id -> sessions (c)',
  'user_tokens.person_id -> people (c)',
]

/** Columns that hold the id of a person or a session without a foreign key, on purpose. */
const loose = ['audit.person_id', 'audit.session_id', 'erasures.person_id', 'events.joined_from']

test('R12: every foreign key to a person or a session is known to erasing', async () => {
  const rows = await db.execute<{ key: string }>(sql`
    select format('%s.%s -> %s (%s)', conrelid::regclass, attname, confrelid::regclass, confdeltype) as key
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
    where contype = 'f' and confrelid in ('people'::regclass, 'sessions'::regclass) order by 1`)
  expect(rows.map((row) => row.key)).toEqual(pointing)
  noteFigure({
    what: 'foreign keys to people and sessions, each known to erasing',
    value: rows.length,
    unit: '',
    atLeast: 1,
  })
})

test('R12: so is every column that names one without a key', async () => {
  const rows = await db.execute<{ name: string }>(sql`
    select format('%s.%s', c.table_name, c.column_name) as name from information_schema.columns c
    where c.table_schema = 'public' and c.data_type = 'uuid' and c.column_name ~ '(person|session|actor|_by$|joined_from)'
      and not exists (
        select 1 from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
        where contype = 'f' and conrelid = c.table_name::regclass and attname = c.column_name)
    order by 1`)
  expect(rows.map((row) => row.name)).toEqual(loose)
})
