'use client'

import type { RefObject } from 'react'
import { panRange } from '@/components/thread/brush'
import { useKeys } from '@/components/ui/use-keys'
import { partOf, rangeOf, type Span } from './bins'
import { groupAt, type RowGroup } from './groups'
import type { VisiblePart } from './timeline-chart'

/** How far a key moves the visible part, in bins; and how much of the whole it takes when there is none yet. */
const stride = 5
const firstShare = 4

type Options = {
  groups: RowGroup[]
  selected: number | null
  select: (id: number) => void
  close: () => void
  span: Span
  part: VisiblePart
  onPart: (part: VisiblePart) => void
  toggleTail: () => void
  filters: RefObject<HTMLElement | null>
}

/** J and K go from row to row, E to the next error, T follows, F filters, [ and ] move the visible part, Escape closes the detail. */
export function useTimelineKeys(options: Options) {
  const { groups, selected, select, close, span, part, onPart, toggleTail, filters } = options
  const here = groupAt(groups, selected)
  const go = (index: number) => {
    const group = groups[Math.min(groups.length - 1, Math.max(0, index))]
    if (group) select(group.first.id)
  }
  const nextError = () => {
    const after = groups.findIndex((group, index) => index > here && group.first.broken)
    const found = after < 0 ? groups.findIndex((group) => group.first.broken) : after
    if (found >= 0) go(found)
  }
  const pan = (by: number) => {
    const range = rangeOf(part, span)
    if (range.to - range.from < span.count) {
      onPart(partOf(panRange(range, by, span.count), span))
      return
    }
    const size = Math.round(span.count / firstShare)
    onPart(partOf(by < 0 ? { from: span.count - size, to: span.count } : { from: 0, to: size }, span))
  }
  useKeys({
    j: () => go(here < 0 ? 0 : here + 1),
    k: () => go(here < 0 ? groups.length - 1 : here - 1),
    e: nextError,
    t: toggleTail,
    f: () => filters.current?.querySelector<HTMLElement>('[data-state="on"], button')?.focus(),
    '[': () => pan(-stride),
    ']': () => pan(stride),
    escape: close,
  })
}
