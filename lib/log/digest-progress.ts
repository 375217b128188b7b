import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sessionProgress } from '@/db/schema/session-log'
import type { DigestEvent } from './digest-read'
import { nameOf, stepOf } from './event-data'

export type Progress = Omit<typeof sessionProgress.$inferSelect, 'sessionId'>

const mostSteps = 200

/** Brings up how far each session is that something was logged for. */
export async function keepProgress(events: DigestEvent[], tx: Tx) {
  const logged = events.filter(({ source }) => source === 'log')
  const ids = [...new Set(logged.map(({ sessionId }) => sessionId))].sort()
  if (ids.length === 0) return
  const known = await tx.select().from(sessionProgress).where(inArray(sessionProgress.sessionId, ids))
  const progress = new Map<string, Progress>(known.map(({ sessionId, ...rest }) => [sessionId, rest]))
  for (const event of logged) {
    progress.set(event.sessionId, goOn(progress.get(event.sessionId) ?? begin(event.at), event))
  }
  const rows = ids.map((id) => ({ session_id: id, ...columns(progress.get(id)) }))
  await tx.execute(sql`
    insert into session_progress (session_id, steps, step, step_name, step_since, reached, errors_since_step, first_error_since_step, last_sign_at)
    select r.session_id, r.steps, r.step, r.step_name, r.step_since, r.reached, r.errors_since_step, r.first_error_since_step, r.last_sign_at
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r (session_id uuid, steps jsonb, step int, step_name text,
      step_since timestamptz, reached int, errors_since_step int, first_error_since_step timestamptz, last_sign_at timestamptz)
    join sessions s on s.id = r.session_id
    order by r.session_id
    on conflict (session_id) do update set (steps, step, step_name, step_since, reached, errors_since_step, first_error_since_step, last_sign_at)
      = (excluded.steps, excluded.step, excluded.step_name, excluded.step_since, excluded.reached, excluded.errors_since_step,
         excluded.first_error_since_step, excluded.last_sign_at)`)
}

function columns(p: Progress | undefined) {
  return {
    steps: p?.steps ?? null,
    step: p?.step,
    step_name: p?.stepName,
    step_since: p?.stepSince,
    reached: p?.reached,
    errors_since_step: p?.errorsSinceStep,
    first_error_since_step: p?.firstErrorSinceStep,
    last_sign_at: p?.lastSignAt,
  }
}

/** Where a session stands before its first event counts. */
function begin(at: Date): Progress {
  return {
    steps: null,
    step: null,
    stepName: null,
    stepSince: null,
    reached: null,
    errorsSinceStep: 0,
    firstErrorSinceStep: null,
    lastSignAt: at,
  }
}

/** What one more logged event makes of a session's progress. */
function goOn(before: Progress, event: Pick<DigestEvent, 'type' | 'data' | 'at'>): Progress {
  const signed = { ...before, lastSignAt: event.at > before.lastSignAt ? event.at : before.lastSignAt }
  const after = event.type === 'init' ? { ...signed, steps: stepsOf(event.data.steps) ?? signed.steps } : signed
  const moved = moveTo(after, placeOf(after, event), event)
  if (event.type !== 'error') return moved
  return {
    ...moved,
    errorsSinceStep: moved.errorsSinceStep + 1,
    firstErrorSinceStep: moved.firstErrorSinceStep ?? event.at,
  }
}

function stepsOf(told: unknown): string[] | null {
  if (!Array.isArray(told) || told.length === 0) return null
  return told.slice(0, mostSteps).map((name, index) => nameOf(name) ?? `Step ${index + 1}`)
}

type Step = { index: number; name: string | null }

/** The step an event speaks of: a navigation by where it leads to, any other by where it came from. */
function placeOf(progress: Progress, { type, data }: Pick<DigestEvent, 'type' | 'data'>): Step | null {
  const target = type === 'navigation' ? data.to : undefined
  const told = type === 'navigation' ? (nameOf(data.toStepName) ?? nameOf(target)) : nameOf(data.stepName)
  const named = told === null ? -1 : (progress.steps?.indexOf(told) ?? -1)
  const first = type === 'init' && progress.steps ? 0 : null
  const index = stepOf(target) ?? stepOf(data.currentStep) ?? (named >= 0 ? named : first)
  if (index === null) return null
  return { index, name: told ?? progress.steps?.[index] ?? nameOf(data.stepName) }
}

/** Only a navigation leads back: what else tells of an earlier step was held up on its way, or comes of a page opened anew. */
function moveTo(progress: Progress, to: Step | null, { type, at }: Pick<DigestEvent, 'type' | 'at'>): Progress {
  if (to === null) return progress
  const forward = progress.step === null || to.index > progress.step
  if (to.index === progress.step) return { ...progress, stepName: to.name ?? progress.stepName }
  if (!forward && type !== 'navigation') return progress
  const reached = Math.max(progress.reached ?? 0, to.index)
  const moved = { ...progress, step: to.index, stepName: to.name, stepSince: at, reached }
  return forward ? { ...moved, errorsSinceStep: 0, firstErrorSinceStep: null } : moved
}
