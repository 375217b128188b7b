import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { workers } from '@/db/schema/pipeline'
import { record } from '@/lib/events/record'
import { log } from '@/lib/log'
import type { PipelineView } from './api-schema'
import { beat } from './heartbeat'

export type Repair = { what: string; sessionId: string | null; runId: string | null }

/** The check is heard of as workers are, and forgotten like them when it has been silent for an hour. */
const checkName = 'check_sessions'

/** Keeps what a check of all sessions has mended: in the log, and on the timelines of those concerned. */
export async function noteCheck(repairs: Repair[], now: Date) {
  for (const repair of repairs) log.warn(repair, 'Pipeline repaired')
  const rows = repairs.flatMap(({ what, sessionId, runId }) =>
    sessionId ? { sessionId, type: 'repair', source: 'system' as const, data: { what, runId }, occurredAt: now } : [],
  )
  await record(rows)
  await beat([checkName])
}

/** When sessions were last checked, and what was mended in the last 24 hours. */
export async function readRepairs(): Promise<Pick<PipelineView, 'checked_at' | 'repaired'>> {
  const [[check], repaired] = await Promise.all([
    db.select({ at: workers.seenAt }).from(workers).where(eq(workers.id, checkName)),
    db.execute<{ what: string; count: number; last: string }>(sql`
      select data->>'what' as what, count(*)::int as count, max(created_at) as last from ${events}
      where type = 'repair' and source = 'system' and created_at > now() - interval '24 hours'
      group by what order by last desc`),
  ])
  return {
    checked_at: check?.at.toISOString() ?? null,
    repaired: repaired.map(({ what, count, last }) => ({ what, count, last_at: new Date(last).toISOString() })),
  }
}
