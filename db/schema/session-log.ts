import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AlertKind, AlertStatus } from '@/db/enums'
import { bytes, json, time, xid8 } from './columns'
import { people } from './people'
import { sessions } from './sessions'

const ofSession = (name = 'session_id') =>
  uuid(name)
    .notNull()
    .references(() => sessions.id, { onDelete: 'cascade' })

/** What a list says of a session, kept by triggers on `sessions` and `events`, so that no list ever counts and no search ever reads events. */
export const sessionTallies = pgTable(
  'session_tallies',
  {
    sessionId: uuid('session_id')
      .primaryKey()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    events: integer('events').notNull().default(0),
    errors: integer('errors').notNull().default(0),
    messages: integer('messages').notNull().default(0),
    interactions: integer('interactions').notNull().default(0),
    // Its outside token, phone and title.
    names: text('names').notNull().default(''),
    // What its events claimed last.
    studentEmail: text('student_email'),
    studentName: text('student_name'),
    words: text('words').generatedAlwaysAs(
      sql`names || ' ' || coalesce(student_email, '') || ' ' || coalesce(student_name, '')`,
    ),
  },
  (t) => [index('session_tallies_words').using('gin', sql`${t.words} gin_trgm_ops`)],
)

/** How far a workshop session is, kept by the digest. Steps count from 0. */
export const sessionProgress = pgTable(
  'session_progress',
  {
    sessionId: uuid('session_id')
      .primaryKey()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    // The names told at `init`, where they were told.
    steps: json<string[] | null>('steps'),
    step: integer('step'),
    stepName: text('step_name'),
    stepSince: time('step_since'),
    reached: integer('reached'),
    // Errors since the last step forward: what "stuck" is told by.
    errorsSinceStep: integer('errors_since_step').notNull().default(0),
    firstErrorSinceStep: time('first_error_since_step'),
    lastSignAt: time('last_sign_at').notNull(),
  },
  (t) => [
    index('session_progress_last_sign').on(t.lastSignAt),
    index('session_progress_stuck').on(t.firstErrorSinceStep).where(sql`${t.firstErrorSinceStep} is not null`),
  ],
)

/** The inbox of the page that opened or holds a session; the SDK's `inboxKey` stored as SHA-256 only. */
export const sessionInboxes = pgTable(
  'session_inboxes',
  {
    keyHash: bytes('key_hash').primaryKey(),
    sessionId: ofSession(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('session_inboxes_session').on(t.sessionId)],
)

/** How far the digest has read the log: one row, held by whoever reads on. */
export const logDigest = pgTable('log_digest', {
  name: text('name').primaryKey(),
  txid: xid8('txid').notNull(),
  eventId: bigint('event_id', { mode: 'number' }).notNull(),
})

/** Errors that are the same one. `message` is the normalised one: it holds no personal words. */
export const errorGroups = pgTable(
  'error_groups',
  {
    fingerprint: text('fingerprint').primaryKey(),
    errorType: text('error_type').notNull(),
    message: text('message').notNull(),
    statusCode: integer('status_code'),
    // A group that staff said is the same as another counts there.
    mergedInto: text('merged_into'),
    count: bigint('count', { mode: 'number' }).notNull().default(0),
    firstSeenAt: time('first_seen_at').notNull(),
    lastSeenAt: time('last_seen_at').notNull(),
    // When it came up again after a quiet week, or after it was marked as fixed.
    cameBackAt: time('came_back_at'),
    knownAt: time('known_at'),
    knownBy: uuid('known_by').references(() => people.id, { onDelete: 'set null' }),
    // What people who hit it are shown; a change counts as a new note.
    note: text('note'),
    noteRevision: integer('note_revision').notNull().default(0),
    noteBy: uuid('note_by').references(() => people.id, { onDelete: 'set null' }),
    noteAt: time('note_at'),
    // What repairs it, for the staff.
    fix: text('fix'),
  },
  (t) => [index('error_groups_last_seen').on(t.lastSeenAt)],
)

/** Errors by hour and step; step -1 where none was told. */
export const errorHours = pgTable(
  'error_hours',
  {
    fingerprint: text('fingerprint').notNull(),
    hour: time('hour').notNull(),
    step: integer('step').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.fingerprint, t.hour, t.step] }), index('error_hours_hour').on(t.hour)],
)

/** Which sessions hit an error; `who` tells people apart: the person, else the claimed e-mail as a hash, else the session. */
export const errorSightings = pgTable(
  'error_sightings',
  {
    fingerprint: text('fingerprint').notNull(),
    sessionId: ofSession(),
    who: text('who').notNull(),
    count: integer('count').notNull(),
    firstSeenAt: time('first_seen_at').notNull(),
    lastSeenAt: time('last_seen_at').notNull(),
    // The revision of the note this session was shown.
    noteShown: integer('note_shown').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.fingerprint, t.sessionId] }),
    index('error_sightings_last_seen').on(t.fingerprint, t.lastSeenAt),
    index('error_sightings_recent').on(t.lastSeenAt),
    index('error_sightings_session').on(t.sessionId),
  ],
)

/** Calls of outside interfaces by minute. */
export const apiMinutes = pgTable(
  'api_minutes',
  {
    minute: time('minute').notNull(),
    method: text('method').notNull(),
    endpoint: text('endpoint').notNull(),
    calls: integer('calls').notNull(),
    failures: integer('failures').notNull(),
  },
  (t) => [primaryKey({ columns: [t.minute, t.method, t.endpoint] })],
)

/** When staff are told. `settings` is of the shape its kind has in lib/log/alert-schema.ts. */
export const alertRules = pgTable('alert_rules', {
  id: uuid('id').primaryKey(),
  kind: text('kind').$type<AlertKind>().notNull(),
  name: text('name').notNull(),
  settings: json<Record<string, unknown>>('settings').notNull(),
  enabled: boolean('enabled').notNull().default(true),
  webhookUrl: text('webhook_url'),
  // Signs what is posted to the webhook; shown once to whoever made it.
  webhookSecret: text('webhook_secret'),
  mutedUntil: time('muted_until'),
  createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
  createdAt: time('created_at').notNull(),
  updatedAt: time('updated_at').notNull(),
})

/** Events that a rule of kind `filter` counts, by minute and, where it counts them apart, by session. */
export const alertHits = pgTable(
  'alert_hits',
  {
    ruleId: uuid('rule_id')
      .notNull()
      .references(() => alertRules.id, { onDelete: 'cascade' }),
    minute: time('minute').notNull(),
    sessionId: ofSession(),
    count: integer('count').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ruleId, t.minute, t.sessionId] }),
    index('alert_hits_minute').on(t.minute),
    index('alert_hits_session').on(t.sessionId),
  ],
)

/** A rule that came true for a subject: a fingerprint, a session, an endpoint, or nothing in particular (''). */
export const alerts = pgTable(
  'alerts',
  {
    id: uuid('id').primaryKey(),
    ruleId: uuid('rule_id')
      .notNull()
      .references(() => alertRules.id, { onDelete: 'cascade' }),
    subject: text('subject').notNull(),
    // Set when the subject is a session, so that the alert goes with it.
    sessionId: uuid('session_id').references(() => sessions.id, { onDelete: 'cascade' }),
    status: text('status').$type<AlertStatus>().notNull(),
    // Figures only: how many people, errors, minutes. The words are made where it is shown.
    facts: json<Record<string, unknown>>('facts').notNull(),
    firedAt: time('fired_at').notNull(),
    lastTrueAt: time('last_true_at').notNull(),
    resolvedAt: time('resolved_at'),
    acknowledgedBy: uuid('acknowledged_by').references(() => people.id, { onDelete: 'set null' }),
    acknowledgedAt: time('acknowledged_at'),
    mutedUntil: time('muted_until'),
  },
  (t) => [
    uniqueIndex('alerts_firing').on(t.ruleId, t.subject).where(sql`${t.status} = 'firing'`),
    index('alerts_fired').on(t.firedAt, t.id),
    index('alerts_rule').on(t.ruleId, t.subject, t.firedAt),
    index('alerts_session').on(t.sessionId).where(sql`${t.sessionId} is not null`),
  ],
)

/** What a webhook is told, and whether it heard. */
export const alertDeliveries = pgTable(
  'alert_deliveries',
  {
    id: uuid('id').primaryKey(),
    alertId: uuid('alert_id')
      .notNull()
      .references(() => alerts.id, { onDelete: 'cascade' }),
    event: text('event').$type<AlertStatus>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    deliveredAt: time('delivered_at'),
    failedAt: time('failed_at'),
    error: text('error'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [uniqueIndex('alert_deliveries_once').on(t.alertId, t.event)],
)
