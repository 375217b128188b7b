import { sql } from 'drizzle-orm'
import { bigint, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { EventSource } from '@/db/enums'
import { json, time, xid8 } from './columns'
import { people } from './people'
import { sessions } from './sessions'

/**
 * The one log: everything that happens to a session is one row here.
 * `txid` is the writing transaction, in the log's time (see db/log-clock.ts); reading in the order (txid, id) below the oldest running transaction is the only order in which no row is ever missed.
 */
export const events = pgTable(
  'events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').references(() => people.id, { onDelete: 'set null' }),
    type: text('type').notNull(),
    source: text('source').$type<EventSource>().notNull(),
    data: json<unknown>('data').notNull(),
    fingerprint: text('fingerprint'),
    studentEmail: text('student_email'),
    studentName: text('student_name'),
    clientEventId: text('client_event_id'),
    occurredAt: time('occurred_at').notNull(),
    createdAt: time('created_at').notNull().default(sql`clock_timestamp()`),
    // The session it came with, when that joined this one at a sign-in.
    joinedFrom: uuid('joined_from'),
    txid: xid8('txid').notNull().default(sql`log_time(pg_current_xact_id())`),
  },
  (t) => [
    uniqueIndex('events_client_event_id').on(t.sessionId, t.clientEventId).where(sql`${t.clientEventId} is not null`),
    index('events_server_order').on(t.txid, t.id),
    index('events_session').on(t.sessionId, t.id),
    index('events_timeline').on(t.sessionId, t.occurredAt, t.id),
    index('events_type').on(t.type, t.id),
    index('events_person').on(t.personId, t.id).where(sql`${t.personId} is not null`),
    index('events_joined_from').on(t.joinedFrom).where(sql`${t.joinedFrom} is not null`),
    index('events_created').on(t.createdAt, t.id),
    index('events_log').on(t.id).where(sql`${t.source} = 'log'`),
    // What a list draws of a session: where it moved, where it broke.
    index('events_marks').on(t.sessionId, t.occurredAt).where(sql`${t.type} in ('error', 'channel')`),
    // What a conversation tells beside its words: who came and left, what is known of a problem.
    index('events_attendance').on(t.sessionId, t.id).where(sql`${t.type} in ('taken', 'handed_back', 'note')`),
    index('events_fingerprint').on(t.fingerprint, t.id).where(sql`${t.fingerprint} is not null`),
    index('events_student_email').on(sql`lower(${t.studentEmail})`, t.id).where(sql`${t.studentEmail} is not null`),
  ],
)
