'use client'

import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useMedia } from '@/components/ui/use-media'
import { useThrottled } from '@/components/ui/use-throttled'
import { type TimelineFilter, type TimelineView, timelineQueryOptions } from '@/lib/log/client'
import { wideBins } from './bins'

const narrowBins = 84
/** While it is live the chart goes on by itself. */
const liveMs = 10_000
const [soonestMs, latestMs] = [1000, 10_000]
/** Counting may take up so much of the time. */
const share = 0.1

type Options = {
  sessionId: string
  first: TimelineView
  filter: TimelineFilter
  opening: TimelineFilter
  tail: boolean
}

/** The session as a whole, as the server counts it; `look` counts again, at most once a second and less often where that is much work. */
export function useOverview({ sessionId, first, filter, opening, tail }: Options) {
  const narrow = useMedia('(max-width: 48rem)')
  const asked = useRef(JSON.stringify(opening)).current
  const query = useQuery({
    ...timelineQueryOptions(sessionId, narrow ? narrowBins : wideBins, filter),
    ...(JSON.stringify(filter) === asked && !narrow ? { initialData: first } : {}),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (tail && state.data?.live ? liveMs : false),
  })
  const [pace, setPace] = useState(soonestMs)
  const look = useThrottled(async () => {
    const begun = performance.now()
    await query.refetch()
    setPace(Math.min(latestMs, Math.max(soonestMs, (performance.now() - begun) / share)))
  }, pace)
  return { overview: query.data ?? first, look }
}
