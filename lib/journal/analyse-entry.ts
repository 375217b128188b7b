import { and, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { entries } from '@/db/schema/journal'
import { isDatabaseAway } from '@/lib/errors'
import { chunks, readWithPauses } from '@/lib/language/chunks'
import { log } from '@/lib/log'

/**
 * Reads the words of an entry and stores what they tell. An entry changed meanwhile keeps waiting: its change has put another reading on the
 * queue. What cannot be read is `failed`, and its writer is told.
 */
export async function analyseEntry({ entryId }: { entryId: string }) {
  const [row] = await db
    .select({ content: entries.content, language: entries.language })
    .from(entries)
    .where(and(eq(entries.id, entryId), isNull(entries.deletedAt)))
  if (!row) return
  const unchanged = and(eq(entries.id, entryId), eq(entries.content, row.content))
  try {
    const { sentiment, emotion, emotions, telling } = await readWithPauses(row.content, {
      hint: row.language as Locale | null,
    })
    await db
      .update(entries)
      .set({
        analysisStatus: 'completed',
        chunks: chunks(row.content).length,
        sentiment,
        emotion,
        emotions,
        telling,
      })
      .where(unchanged)
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    log.error({ err: error, entryId }, 'An entry could not be read')
    await db.update(entries).set({ analysisStatus: 'failed' }).where(unchanged)
  }
}
