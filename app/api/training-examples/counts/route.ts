import { route } from '@/lib/http/route'
import { reviewCounts, reviewCountsQuery } from '@/lib/pipeline/api-schema'
import { countReviews } from '@/lib/pipeline/review-counts'

export const GET = route({ query: reviewCountsQuery, response: reviewCounts }, ({ actor, query }) =>
  countReviews({ actor, ...query }),
)
