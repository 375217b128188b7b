import { index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes, json, time } from './columns'

/** An erasing that was asked for: the receipt, and what lets an interrupted one be finished. Holds ids and counts only. */
export const erasures = pgTable(
  'erasures',
  {
    id: uuid('id').primaryKey(),
    // No foreign key: the receipt stays when the person is gone.
    personId: uuid('person_id').notNull(),
    askedAt: time('asked_at').notNull(),
    finishedAt: time('finished_at'),
    erased: json<Record<string, number>>('erased').notNull().default({}),
  },
  (t) => [index('erasures_person').on(t.personId)],
)

/** Correlation tokens of erased sessions, as SHA-256: a late event under one opens nothing again. */
export const erasedTokens = pgTable('erased_tokens', {
  tokenHash: bytes('token_hash').primaryKey(),
  erasedAt: time('erased_at').notNull(),
})
