import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Review, RunStatus, Stage } from '@/db/enums'
import { bytes, json, time } from './columns'
import { people } from './people'
import { sessions } from './sessions'

export type StageError = { message: string; stack: string | null }

export type RunResult = {
  exampleCount: number
  interactionCount: number
  examplesPerInteraction: number
  overallQuality: number
  characters: number
  durationMs: number
  reason: string | null
}

/** What a run's examples are beside those that the session had before it. */
export type RunChanges = { version: string; added: number; removed: number; reworded: number; same: number }

export const pipelineRuns = pgTable(
  'pipeline_runs',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    status: text('status').$type<RunStatus>().notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    priority: integer('priority').notNull().default(0),
    attempt: integer('attempt').notNull().default(0),
    error: json<{ title: string; message: string; stage: Stage } | null>('error'),
    result: json<RunResult | null>('result'),
    /** The version of the pipeline that worked it. */
    version: text('version'),
    changes: json<RunChanges | null>('changes'),
    /** The attempt at training whose examples are the session's: they come in slices, and are there for others all at once. */
    published: integer('published'),
    createdAt: time('created_at').notNull(),
    startedAt: time('started_at'),
    endedAt: time('ended_at'),
  },
  (t) => [
    // A session has one run that is not over.
    uniqueIndex('pipeline_runs_open').on(t.sessionId).where(sql`${t.status} in ('waiting', 'running')`),
    uniqueIndex('pipeline_runs_published').on(t.sessionId).where(sql`${t.published} is not null`),
    index('pipeline_runs_session').on(t.sessionId, t.createdAt),
    index('pipeline_runs_status').on(t.status, t.createdAt),
    index('pipeline_runs_created').on(t.createdAt, t.id),
    // What hangs off a run names its session too.
    unique('pipeline_runs_of_session').on(t.sessionId, t.id),
  ],
)

const ofRun = () => ({ runId: uuid('run_id').notNull(), sessionId: uuid('session_id').notNull() })

const keyOfRun = (name: string, t: { runId: AnyPgColumn; sessionId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.sessionId, t.runId], foreignColumns: [pipelineRuns.sessionId, pipelineRuns.id] })
    .onUpdate('cascade')
    .onDelete('cascade')

/** Where each stage of a run stands, with what it handed on. */
export const pipelineStages = pgTable(
  'pipeline_stages',
  {
    ...ofRun(),
    stage: text('stage').$type<Stage>().notNull(),
    status: text('status').$type<RunStatus>().notNull(),
    /** JSON, gzipped: it may be as long as the session, and is written in the commit of the stage. */
    output: bytes('output'),
    startedAt: time('started_at'),
    endedAt: time('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.stage] }),
    index('pipeline_stages_status').on(t.stage, t.status, t.endedAt),
    keyOfRun('pipeline_stages_run', t),
  ],
)

export const pipelineAttempts = pgTable(
  'pipeline_attempts',
  {
    ...ofRun(),
    stage: text('stage').$type<Stage>().notNull(),
    n: integer('n').notNull(),
    startedAt: time('started_at').notNull(),
    endedAt: time('ended_at'),
    error: json<StageError | null>('error'),
    metrics: json<Record<string, unknown> | null>('metrics'),
  },
  (t) => [primaryKey({ columns: [t.runId, t.stage, t.n] }), keyOfRun('pipeline_attempts_run', t)],
)

export const trainingExamples = pgTable(
  'training_examples',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    runId: uuid('run_id')
      .notNull()
      .references(() => pipelineRuns.id, { onDelete: 'cascade' }),
    /** The attempt at training that made it. */
    attempt: integer('attempt').notNull().default(1),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').notNull(),
    messages: json<unknown[]>('messages').notNull(),
    tools: json<unknown[] | null>('tools'),
    quality: real('quality').notNull(),
    signals: json<unknown[]>('signals').notNull(),
    dedupeHash: text('dedupe_hash').notNull(),
    sourceEventIds: json<number[]>('source_event_ids').notNull(),
    /** A hash of `messages` as they were made: equal in a later run that says the same, whatever review has made of them since. */
    wording: text('wording').notNull().default(''),
    /** The worse answer to the same, where the person chose a better one. */
    rejected: json<unknown | null>('rejected'),
    /** What enhancement did to it. */
    edits: json<unknown[]>('edits').notNull().default([]),
    review: text('review').$type<Review>().notNull().default('pending'),
    reviewReason: text('review_reason'),
    reviewedBy: uuid('reviewed_by').references(() => people.id, { onDelete: 'set null' }),
    reviewedAt: time('reviewed_at'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('training_examples_place').on(t.runId, t.attempt, t.ordinal),
    index('training_examples_session').on(t.sessionId, t.ordinal),
    index('training_examples_reviewed_by').on(t.reviewedBy).where(sql`${t.reviewedBy} is not null`),
    index('training_examples_review').on(t.review, t.quality, t.id),
  ],
)

/** One row: how the pipeline is to work, as staff have set it. */
export const pipelineSettings = pgTable(
  'pipeline_settings',
  {
    id: integer('id').primaryKey().default(1),
    /** Whether runs that have not begun are taken up. */
    taking: boolean('taking').notNull().default(true),
    /** What an example must reach to be made. */
    threshold: real('threshold').notNull().default(0.5),
    changedBy: uuid('changed_by').references(() => people.id, { onDelete: 'set null' }),
    changedAt: time('changed_at'),
  },
  (t) => [check('pipeline_settings_one', sql`${t.id} = 1`)],
)

/** Who works the queue, so that the jobs of a dead worker can be taken over. */
export const workers = pgTable('workers', {
  id: text('id').primaryKey(),
  seenAt: time('seen_at').notNull(),
})
