'use client'

import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { groupAt, type RowGroup } from './groups'

type Options = {
  scroller: RefObject<HTMLElement | null>
  groups: RowGroup[]
  virtual: Virtualizer<HTMLElement, HTMLElement>
  /** Whether it must stay: a list that follows its end moves. */
  held: boolean
}

/**
 * Keeps the row at the top of a scrolling list where it is while rows come and go above it.
 * @returns what to call at each scroll.
 */
export function useAnchor({ scroller, groups, virtual, held }: Options) {
  const anchor = useRef<{ id: number; below: number } | null>(null)
  const head = useRef(groups[0]?.first.id)

  const latest = useRef({ groups, virtual })
  latest.current = { groups, virtual }
  const keep = useCallback(() => {
    const box = scroller.current
    const item = box ? latest.current.virtual.getVirtualItemForOffset(box.scrollTop) : undefined
    const group = item ? latest.current.groups[item.index] : undefined
    anchor.current = box && item && group ? { id: group.first.id, below: box.scrollTop - item.start } : null
  }, [scroller])

  useLayoutEffect(() => {
    const first = groups[0]?.first.id
    if (first === head.current) return
    head.current = first
    const index = held ? groupAt(groups, anchor.current?.id ?? null) : -1
    const start = virtual.measurementsCache[index]?.start
    if (start !== undefined) scroller.current?.scrollTo({ top: start + (anchor.current?.below ?? 0) })
  }, [groups, virtual, held, scroller])
  return keep
}
