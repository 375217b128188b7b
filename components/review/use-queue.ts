'use client'

import { type InfiniteData, type QueryClient, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ExampleView, ReviewCounts } from '@/lib/pipeline/api-schema'
import { examplePagesQuery, reviewCountsQueryOptions } from '@/lib/pipeline/client'
import { doubtful, type QueueName, queueFilter } from './review-filters'

export type ExamplePage = { items: ExampleView[]; nextCursor: string | null }

const readAhead = 10

type Options = { queue: QueueName; session: string | null; initial: ExamplePage | null; selected: string | null }

/**
 * The examples of a queue as far as they are loaded, and more of them before the reader comes to the end. Those reviewed here keep their
 * place until the page is opened again.
 */
export function useQueue({ queue, session, initial, selected }: Options) {
  const query = useInfiniteQuery({
    ...examplePagesQuery(queueFilter(queue, session)),
    staleTime: Number.POSITIVE_INFINITY,
    ...(initial ? { initialData: { pages: [initial], pageParams: [null] } } : {}),
  })
  const examples = query.data?.pages.flatMap(({ items }) => items) ?? []
  const after =
    examples.length -
    1 -
    Math.max(
      0,
      examples.findIndex(({ id }) => id === selected),
    )
  // A queue of what is to do runs short as it is read, wherever the reader stands in it.
  const ahead = queue === 'all' ? after : Math.min(after, examples.filter(({ review }) => review === 'pending').length)
  const { hasNextPage, isFetching, fetchNextPage } = query
  useEffect(() => {
    if (ahead < readAhead && hasNextPage && !isFetching) void fetchNextPage()
  }, [ahead, hasNextPage, isFetching, fetchNextPage])
  return { ...query, examples }
}

/** Puts an example in the place of its former self in every queue, and moves the counts with it. */
export function replaceExample(cache: QueryClient, before: ExampleView, after: ExampleView) {
  cache.setQueriesData<InfiniteData<ExamplePage, string | null>>(
    { queryKey: ['training-examples', 'pages'] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((one) => (one.id === after.id ? after : one)),
        })),
      },
  )
  if (before.review === after.review) return
  const low = before.quality < doubtful ? 1 : 0
  cache.setQueryData<ReviewCounts>(
    reviewCountsQueryOptions(doubtful).queryKey,
    (counts) =>
      counts && {
        ...counts,
        [before.review]: counts[before.review] - 1,
        [after.review]: counts[after.review] + 1,
        below: counts.below + low * ((after.review === 'pending' ? 1 : 0) - (before.review === 'pending' ? 1 : 0)),
      },
  )
}
