import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { trainingExamples } from '@/db/schema/pipeline'
import { type Actor, demand } from '@/lib/people/actor'
import { canReadExamples } from './access'
import type { ReviewCounts } from './api-schema'
import { isPublished } from './published'

/**
 * How far review has come: examples pending, accepted and rejected, and the pending ones with less quality than `below`.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function countReviews(options: { actor: Actor; below: number }): Promise<ReviewCounts> {
  demand(options.actor, canReadExamples(options.actor))
  const [counts] = await db.execute<ReviewCounts>(sql`
    select
      count(*) filter (where review = 'pending')::int as pending,
      count(*) filter (where review = 'accepted')::int as accepted,
      count(*) filter (where review = 'rejected')::int as rejected,
      count(*) filter (where review = 'pending' and quality < ${options.below}::real)::int as below
    from ${trainingExamples} where ${isPublished}`)
  return counts ?? { pending: 0, accepted: 0, rejected: 0, below: 0 }
}

/** How many examples came of a session; null for whoever may not read them. */
export async function countExamples(options: { actor: Actor; sessionId: string }): Promise<number | null> {
  if (!canReadExamples(options.actor)) return null
  return db.$count(trainingExamples, and(eq(trainingExamples.sessionId, options.sessionId), isPublished))
}
