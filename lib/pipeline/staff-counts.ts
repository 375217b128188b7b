import { and, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { pipelineRuns, trainingExamples } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { firingCount } from '@/lib/log/alerts'
import { type Actor, demand, hasScope, isStaff } from '@/lib/people/actor'
import { isInState } from '@/lib/sessions/state'
import { canActOnPipeline } from './access'
import type { StaffCounts } from './api-schema'
import { isPublished } from './published'

/**
 * What stands beside the stations of the staff's navigation. `review` is null for those who do not review.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function staffCounts(options: { actor: Actor; now?: Date }): Promise<StaffCounts> {
  demand(options.actor, isStaff(options.actor) || hasScope(options.actor, 'admin'))
  const now = options.now ?? new Date()
  const [live, help, alerts, pipeline, review] = await Promise.all([
    db.$count(sessions, isInState('live', now)),
    db.$count(sessions, isInState('help', now)),
    firingCount(now),
    db.$count(pipelineRuns, inArray(pipelineRuns.status, ['waiting', 'running'])),
    canActOnPipeline(options.actor)
      ? db.$count(trainingExamples, and(eq(trainingExamples.review, 'pending'), isPublished))
      : null,
  ])
  return { live, help, alerts, pipeline, review }
}
