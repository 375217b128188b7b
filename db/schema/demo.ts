import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { DemoAction, DemoStatus } from '@/db/enums'
import { time } from './columns'
import { people } from './people'
import { sessions } from './sessions'

/** Sessions that were made up by populate: recognised by this, they can be taken away again. */
export const demoSessions = pgTable('demo_sessions', {
  sessionId: uuid('session_id')
    .primaryKey()
    .references(() => sessions.id, { onDelete: 'cascade' }),
})

/** People who were made up by populate. */
export const demoPeople = pgTable('demo_people', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
})

/** What was filled straight into the database, so that one that broke off is gone on with: by the same clock it makes the same rows. */
export const demoFills = pgTable('demo_fills', {
  // Seed, sessions, events and days.
  key: text('key').primaryKey(),
  // The moment that its last session runs at.
  anchor: time('anchor').notNull(),
  finishedAt: time('finished_at'),
})

/** One row: what was last begun by the button of an admin, and how far it is. */
export const demoWork = pgTable(
  'demo_work',
  {
    id: integer('id').primaryKey().default(1),
    action: text('action').$type<DemoAction>().notNull(),
    status: text('status').$type<DemoStatus>().notNull(),
    // What is being made, and how much of it.
    what: text('what'),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    error: text('error'),
    startedAt: time('started_at').notNull(),
    // Of the copy that sees to it: without a sign for long it was broken off.
    seenAt: time('seen_at').notNull(),
    endedAt: time('ended_at'),
    cancelRequestedAt: time('cancel_requested_at'),
  },
  (t) => [check('demo_work_one', sql`${t.id} = 1`)],
)
