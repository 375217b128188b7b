import { db } from '@/db/client'
import { entries, topics } from '@/db/schema/journal'
import { newId } from '@/lib/ids'

/** Entries of somebody under one topic, the marker in every place that can hold a word of theirs. */
export async function writeJournal(options: { personId: string; marker: string; count?: number; at?: Date }) {
  const { personId, marker, count = 1, at = new Date() } = options
  const times = { createdAt: at, updatedAt: at }
  const topicId = newId()
  await db.insert(topics).values({ id: topicId, personId, name: `topic ${marker}`, createdAt: at })
  const rows = Array.from({ length: count }, (_, n) => ({
    ...{ id: newId(), personId, topicId, ...times, words: 3 },
    ...{ title: `title ${marker}`, content: `content ${n} ${marker}`, theme: `theme ${marker}`, language: 'en' },
    ...{ mood: 'low' as const, analysisStatus: 'completed' as const, sentiment: -0.5, chunks: 1 },
    telling: [{ word: marker, worth: -1 }],
  }))
  for (let at = 0; at < rows.length; at += 500) await db.insert(entries).values(rows.slice(at, at + 500))
  return { topicId, entryIds: rows.map(({ id }) => id) }
}
