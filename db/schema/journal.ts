import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AnalysisStatus, Mood } from '@/db/enums'
import { json, time } from './columns'
import { people } from './people'

/** A word that told something of how a text feels: what it added, below 0 for bad and above for good. */
export type TellingWord = { word: string; worth: number }

/** What somebody's entries and talks are about, in words of their own. */
export const topics = pgTable(
  'topics',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [uniqueIndex('topics_name').on(t.personId, sql`lower(${t.name})`)],
)

/**
 * What somebody writes for themselves. An entry belongs to a person and to no session, so that it has no row in `events`: nothing that reads
 * the log comes upon it.
 */
export const entries = pgTable(
  'entries',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    // The id its writer's program gave it: sent again it is the same entry.
    clientEntryId: text('client_entry_id'),
    title: text('title'),
    content: text('content').notNull(),
    topicId: uuid('topic_id').references(() => topics.id, { onDelete: 'set null' }),
    theme: text('theme'),
    // The language it is written in, as chosen or as read in it.
    language: text('language'),
    languageChosen: boolean('language_chosen').notNull().default(false),
    mood: text('mood').$type<Mood>(),
    words: integer('words').notNull(),
    // Grows with each change, so that one device does not write over another's words unseen.
    version: integer('version').notNull().default(1),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    // Deleted, and soon to be erased unless that is undone.
    deletedAt: time('deleted_at'),
    // What lib/language reads in it, once that is done.
    analysisStatus: text('analysis_status').$type<AnalysisStatus>().notNull().default('waiting'),
    chunks: integer('chunks'),
    sentiment: real('sentiment'),
    emotion: json<{ label: string; confidence: number } | null>('emotion'),
    emotions: json<Record<string, number> | null>('emotions'),
    telling: json<TellingWord[] | null>('telling'),
  },
  (t) => [
    uniqueIndex('entries_client_entry_id').on(t.personId, t.clientEntryId).where(sql`${t.clientEntryId} is not null`),
    index('entries_person').on(t.personId, t.createdAt, t.id),
    index('entries_topic').on(t.topicId).where(sql`${t.topicId} is not null`),
    index('entries_unread').on(t.updatedAt).where(sql`${t.analysisStatus} = 'waiting'`),
    index('entries_deleted').on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
  ],
)
