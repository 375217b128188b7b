import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Stage } from '@/db/enums'
import { pipelineRuns } from '@/db/schema/pipeline'
import { AppError } from '@/lib/errors'
import { sha256 } from '@/lib/ids'
import { log } from '@/lib/log'
import { normaliseMessage } from '@/lib/log/normalise'
import { type Actor, demand } from '@/lib/people/actor'
import { canActOnPipeline, canWatchPipeline } from './access'
import { retryRun } from './act'
import type { FailureGroup, RetriedView, RetryMany } from './api-schema'

/** Of more failures than this the newest are looked at. */
const most = 5000
const runsNamed = 5
/** An answer that takes longer is no answer: what is left is asked for again. */
const patienceMs = 8000

type Failed = { stage: Stage; message: string; count: number; first: string; last: string; ids: string[] }

/** What failures of one cause share: the stage, and the message without its numbers, ids and quoted words. */
export function failureFingerprint(stage: Stage, message: string): string {
  const parts = [stage, normaliseMessage(message).toLowerCase()]
  return sha256(JSON.stringify(parts)).toString('hex').slice(0, 16)
}

/** Failed runs by stage and words, the newest first. */
async function failedRuns(): Promise<Failed[]> {
  return db.execute<Failed>(sql`
    with failed as (
      select run.id, run.stage, coalesce(run.error->>'message', '') as message, coalesce(run.ended_at, run.created_at) as at
      from ${pipelineRuns} run
      where run.status = 'failed' order by run.created_at desc limit ${most}
    )
    select stage, message, count(*)::int as count, min(at) as first, max(at) as last, array_agg(id order by at desc) as ids
    from failed group by stage, message order by last desc`)
}

/**
 * Failed runs by what they share: stage and message, the most first.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function listFailures(options: { actor: Actor }): Promise<{ items: FailureGroup[]; nextCursor: null }> {
  demand(options.actor, canWatchPipeline(options.actor))
  const groups = new Map<string, FailureGroup>()
  for (const { stage, message, count, first, last, ids } of await failedRuns()) {
    const fingerprint = failureFingerprint(stage, message)
    const firstAt = new Date(first).toISOString()
    const known = groups.get(fingerprint)
    if (known) {
      known.count += count
      known.firstAt = firstAt < known.firstAt ? firstAt : known.firstAt
      known.runIds = [...known.runIds, ...ids].slice(0, runsNamed)
      continue
    }
    const lastAt = new Date(last).toISOString()
    groups.set(fingerprint, { fingerprint, stage, message, count, firstAt, lastAt, runIds: ids.slice(0, runsNamed) })
  }
  const items = [...groups.values()].sort((a, b) => b.count - a.count || b.lastAt.localeCompare(a.lastAt))
  return { items, nextCursor: null }
}

/**
 * Starts failed runs again from where they stopped, each in a transaction of its own: all of them, or those of one group. What is on its way already is left alone, so that asking twice starts nothing twice.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function retryFailed(options: { actor: Actor; now?: Date } & RetryMany): Promise<RetriedView> {
  const { actor, now } = options
  demand(actor, canActOnPipeline(actor))
  const wanted = 'fingerprint' in options ? options.fingerprint : null
  const failed = await failedRuns()
  const ids = failed
    .filter(({ stage, message }) => wanted === null || failureFingerprint(stage, message) === wanted)
    .flatMap((group) => group.ids)
    .reverse()
  const until = performance.now() + patienceMs
  const done = { retried: 0, skipped: 0 }
  for (const runId of ids) {
    if (performance.now() > until) break
    const started = await retriedNow({ actor, runId, ...(now ? { now } : {}) })
    done[started ? 'retried' : 'skipped'] += 1
  }
  const view = { ...done, left: ids.length - done.retried - done.skipped }
  log.info({ ...view, fingerprint: wanted }, 'Failed runs retried')
  return view
}

async function retriedNow(options: Parameters<typeof retryRun>[0]): Promise<boolean> {
  try {
    await retryRun(options)
    return true
  } catch (error) {
    if (error instanceof AppError && (error.code === 'conflict' || error.code === 'not_found')) return false
    throw error
  }
}
