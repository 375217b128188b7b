import { bigint, date, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { json, time } from './columns'

/** A row that breaks what a check demands: which, in what way, and of which session. */
export type Breach = { key: string[]; what: string; sessionId: string | null }

/** What is looked at again and again, a slice at a time: when it was last, how far it has come, and what was found and still stands. */
export const checks = pgTable('checks', {
  name: text('name').primaryKey(),
  checkedAt: time('checked_at').notNull(),
  // Of the round under way, or the one that ended last.
  looked: bigint('looked', { mode: 'number' }).notNull().default(0),
  // The last row looked at; null before the first.
  place: json<string[] | null>('place'),
  // When all had been looked at.
  roundedAt: time('rounded_at'),
  violations: integer('violations').notNull().default(0),
  found: json<Breach[]>('found').notNull().default([]),
})

/** How large the database was, a row a day: its growth is told by them. */
export const databaseDays = pgTable('database_days', {
  day: date('day', { mode: 'string' }).primaryKey(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
})
