'use client'

import type { RefObject } from 'react'
import type { HistogramBin } from '@/components/thread/histogram-bins'
import { findErrors } from './find-errors'
import type { SpineHandle } from './spine'
import type { useTimeline } from './use-timeline'
import type { useTimelineAddress } from './use-timeline-address'

type Options = {
  sessionId: string
  spine: RefObject<SpineHandle | null>
  address: ReturnType<typeof useTimelineAddress>
  timeline: ReturnType<typeof useTimeline>
  bins: HistogramBin[]
}

/** Ways from one row to another, wherever it is: rows that are not there are fetched, filters that hide one give way. */
export function useJumps({ sessionId, spine, address, timeline, bins }: Options) {
  const { selected, filter } = address
  const { rows, groups, window } = timeline
  const isHere = (id: number) => rows.some((row) => row.id === id)
  const errors = findErrors({ sessionId, groups, window, filter })

  const jump = (id: number) => {
    if (isHere(id)) requestAnimationFrame(() => spine.current?.go(id, 'center'))
    else {
      address.clear()
      timeline.reveal(id, {})
    }
  }
  const showError = async (found: Promise<number | null>) => {
    const id = await found
    if (id === null) return
    address.setSelected(id)
    if (isHere(id)) spine.current?.go(id, 'center')
    else if (filter.kind === undefined || filter.kind === 'errors') timeline.reveal(id, filter)
    else jump(id)
  }
  return {
    select: (id: number) => {
      spine.current?.go(id, 'auto')
      address.setSelected(id)
    },
    close: () => {
      address.setSelected(null)
      // The keyboard goes back to the row whose detail it was.
      if (selected !== null) requestAnimationFrame(() => spine.current?.go(selected, 'auto'))
    },
    jump,
    jumpToError: (bin: number) => void showError(errors.from(bins[bin]?.start ?? 0)),
    nextError: () => void showError(errors.after(selected)),
  }
}
