import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { env } from '@/lib/env'
import { eraseSessionRows } from './erase-rows'
import { gently } from './in-slices'

const day = 86_400_000

/**
 * Deletes sessions with all that hangs off them RETENTION_DAYS after their last activity. What belongs to a person with an account stays
 * until they erase it.
 * @returns how many sessions.
 */
export async function deletePastRetention(options: { now?: Date; atMost?: number } = {}): Promise<number> {
  const now = options.now ?? new Date()
  const kept = new Date(now.getTime() - env().RETENTION_DAYS * day)
  const due = await db.execute<{ id: string }>(sql`
    select s.id from sessions s left join people p on p.id = s.person_id
    where s.last_activity_at < ${kept.toISOString()} and s.status in ('completed', 'failed')
      and (p.id is null or p.provisional)
    order by s.last_activity_at limit ${options.atMost ?? 10_000}`)
  for (const { id } of due) await eraseSessionRows(id, { now, tokenMayReturn: true, pace: gently })
  return due.length
}
