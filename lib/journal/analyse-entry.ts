import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { entries } from '@/db/schema/journal'
import { isDatabaseAway } from '@/lib/errors'
import { chunks, readWithPauses } from '@/lib/language/chunks'
import { log } from '@/lib/log'
import { addJob, isLiveJob } from '@/lib/queue'

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

const lostAfterMs = 5 * 60 * 1000
const atOnce = 500

/** Puts entries on the queue again that have waited to be read for five minutes and are not on it. @returns how many. */
export async function queueUnread({ now = new Date() }: { now?: Date } = {}): Promise<number> {
  const before = new Date(now.getTime() - lostAfterMs).toISOString()
  const unread = await db.execute<{ id: string }>(sql`
    select id from entries e where analysis_status = 'waiting' and updated_at < ${before}::timestamptz and deleted_at is null
      and not exists (select from graphile_worker.jobs j where j.key = 'analysis:' || e.id and ${isLiveJob})
    limit ${atOnce}`)
  for (const { id } of unread) await addJob(db, 'entry_analysis', { entryId: id })
  return unread.length
}
