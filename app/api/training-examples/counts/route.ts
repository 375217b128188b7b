import { exampleReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { reviewCounts, reviewCountsQuery } from '@/lib/pipeline/api-schema'
import { countReviews } from '@/lib/pipeline/review-counts'

export const GET = route(
  {
    summary: 'Count training examples by review',
    callers: exampleReaders,
    query: reviewCountsQuery,
    response: reviewCounts,
  },
  ({ actor, query }) => countReviews({ actor, ...query }),
)
