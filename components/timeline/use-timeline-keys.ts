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
  nextError: () => void
  span: Span
  part: VisiblePart
  onPart: (part: VisiblePart) => void
  toggleTail: () => void
  filters: RefObject<HTMLElement | null>
  /** Null where nobody can be written to. */
  write: (() => void) | null
  /** Takes the session or hands it back; null where neither is to be had. */
  hold: (() => void) | null
  showKeys: () => void
}

/** What keys-dialog.tsx tells of. */
export function useTimelineKeys(options: Options) {
  const { groups, selected, select, close, nextError, span, part, onPart, toggleTail, filters, write, hold, showKeys } =
    options
  const here = groupAt(groups, selected)
  const go = (index: number) => {
    const group = groups[Math.min(groups.length - 1, Math.max(0, index))]
    if (group) select(group.first.id)
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
    ...(write ? { w: write } : {}),
    ...(hold ? { h: hold } : {}),
    f: () => filters.current?.querySelector<HTMLElement>('[data-state="on"], button')?.focus(),
    '[': () => pan(-stride),
    ']': () => pan(stride),
    '?': showKeys,
    escape: close,
  })
}
