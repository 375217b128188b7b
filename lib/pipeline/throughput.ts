import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { pipelineStages } from '@/db/schema/pipeline'
import { type Actor, demand } from '@/lib/people/actor'
import { canWatchPipeline } from './access'
import type { ThroughputView } from './api-schema'

const minutes = 10
const bins = 48

/**
 * Runs completed in each ten minutes of the eight hours up to `now`, oldest first. A run is complete when its last stage is, in one
 * commit, and stages are found by the time they ended.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function pipelineThroughput(options: { actor: Actor; now?: Date }): Promise<ThroughputView> {
  demand(options.actor, canWatchPipeline(options.actor))
  const now = (options.now ?? new Date()).toISOString()
  const rows = await db.execute<{ ago: number; count: number }>(sql`
    select floor(extract(epoch from ${now}::timestamptz - ended_at) / ${minutes * 60})::int as ago, count(*)::int as count
    from ${pipelineStages}
    where stage = 'archiving' and status = 'completed'
      and ended_at > ${now}::timestamptz - make_interval(mins => ${minutes * bins}) and ended_at <= ${now}::timestamptz
    group by ago`)
  const counts = new Map(rows.map(({ ago, count }) => [ago, count]))
  return { minutes, bins: Array.from({ length: bins }, (_, bin) => counts.get(bins - 1 - bin) ?? 0) }
}
