import type { Locale } from '@/db/enums'
import type { entries } from '@/db/schema/journal'
import type { EntryView } from './schema'

export type EntryRow = typeof entries.$inferSelect

/** An entry as its writer sees it. */
export function viewEntry(row: EntryRow): EntryView {
  return {
    ...viewNumbers(row),
    title: row.title,
    content: row.content,
    topic_id: row.topicId,
    theme: row.theme,
    language: row.language as Locale | null,
    language_chosen: row.languageChosen,
    mood: row.mood,
    analysis: {
      status: row.analysisStatus,
      chunks: row.chunks,
      sentiment: row.sentiment,
      emotions: row.emotions as EntryView['analysis']['emotions'],
      emotion: row.emotion,
      telling: row.telling,
    },
  }
}

/** An entry as anybody else sees it: that it was written, when, and how long it is. */
export function viewNumbers(row: Omit<EntryRow, 'content' | 'title'>): EntryView {
  return {
    id: row.id,
    user_id: row.personId,
    title: null,
    content: null,
    topic_id: null,
    theme: null,
    language: null,
    language_chosen: false,
    mood: null,
    words: row.words,
    version: row.version,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    analysis: {
      status: row.analysisStatus,
      chunks: row.chunks,
      sentiment: null,
      emotions: null,
      emotion: null,
      telling: null,
    },
  }
}
