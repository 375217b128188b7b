'use client'

import { useMemo } from 'react'
import { useMedia } from '@/components/ui/use-media'
import { binRows, spanOf } from './bins'
import { stepsOf } from './steps'
import type { TimelineRow } from './timeline-row'

const liveFor = 5 * 60_000
const [wideBins, narrowBins] = [168, 84]

type Options = { rows: TimelineRow[]; running: boolean; tail: boolean; now: number }

/** The session as a whole: its steps, and its events over time up to now while it is live. */
export function useOverview({ rows, running, tail, now }: Options) {
  const count = useMedia('(max-width: 48rem)') ? narrowBins : wideBins
  const lastAt = rows.at(-1)?.at ?? now
  const live = running && tail && now - lastAt < liveFor
  const { start, end } = spanOf(rows, live ? now : null, count)
  const span = useMemo(() => ({ start, end, count }), [start, end, count])
  const bins = useMemo(() => binRows(rows, span), [rows, span])
  const until = running ? (live ? now : lastAt) : null
  const steps = useMemo(() => stepsOf(rows, until), [rows, until])
  return { live, span, bins, steps }
}
