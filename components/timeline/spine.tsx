'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { groupAt, type RowGroup } from './groups'
import { SpineEvent } from './spine-event'
import { useTailing } from './use-tailing'

const rowHeight = 33
const virtualFrom = 300

export type SpineHandle = {
  /** Brings the row of an event into view, in the middle or as it comes, and the keyboard with it. */
  go: (id: number, align: 'center' | 'auto') => void
}

type Props = {
  ref: Ref<SpineHandle>
  groups: RowGroup[]
  person: string
  zone: string | undefined
  selected: number | null
  fresh: ReadonlySet<number>
  tail: boolean
  arrived: number
  onSelect: (id: number) => void
  before?: ReactNode
  after: ReactNode
}

/** The thread itself, oldest on top. While the tail is on it sticks to its end, until somebody scrolls up. */
export function Spine(props: Props) {
  const { ref, groups, person, zone, selected, fresh, tail, arrived, onSelect, before, after } = props
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const startAtEnd = tail && selected === null
  const { following, unseen, goToEnd, letGo, onScroll } = useTailing({ scroller, on: tail, arrived, startAtEnd })
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: groups.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => groups[index]?.first.id ?? index,
    initialRect: { width: 800, height: 900 },
    scrollMargin: list.current?.offsetTop ?? 0,
    overscan: groups.length > virtualFrom ? 12 : virtualFrom,
  })
  const show = (index: number, align: 'center' | 'auto') => {
    letGo()
    virtual.scrollToIndex(index, { align })
  }
  const go = (id: number, align: 'center' | 'auto') => {
    const index = groupAt(groups, id)
    const group = groups[index]
    if (!group) return
    show(index, align)
    const row = () =>
      scroller.current?.querySelector<HTMLElement>(`[data-event="${group.first.id}"] .tl-row-press`) ?? null
    // A row out of sight is drawn only once it has been scrolled to.
    if (row()) row()?.focus({ preventScroll: true })
    else requestAnimationFrame(() => row()?.focus({ preventScroll: true }))
  }
  useImperativeHandle(ref, () => ({ go }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a permalink is followed once, when the page opens
  useLayoutEffect(() => {
    const index = groupAt(groups, selected)
    if (index >= 0) show(index, 'center')
  }, [])

  const items = virtual.getVirtualItems()
  const { scrollMargin } = virtual.options
  const above = (items[0]?.start ?? scrollMargin) - scrollMargin
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin)
  return (
    <div className="relative flex min-h-0 min-w-0 flex-1">
      <section
        ref={scroller}
        onScroll={onScroll}
        aria-label="Timeline"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="ui-inset relative min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]"
      >
        <div className="pt-1.5 pb-3">
          {before}
          <div ref={list} style={{ paddingTop: Math.max(0, above), paddingBottom: Math.max(0, below) }}>
            {items.map(({ index }) => {
              const group = groups[index]
              if (!group) return null
              return (
                <SpineEvent
                  key={group.first.id}
                  group={group}
                  index={index}
                  person={person}
                  zone={zone}
                  selected={selected !== null && group.rows.some((row) => row.id === selected)}
                  fresh={fresh.has(group.last.id) && following}
                  onSelect={onSelect}
                  measure={virtual.measureElement}
                />
              )
            })}
          </div>
          {after}
        </div>
      </section>
      {tail && !following ? (
        <div className="pointer-events-none absolute inset-x-0 bottom-4 flex justify-center">
          <Button variant="ink" icon={<ArrowDown />} onClick={goToEnd} className="pointer-events-auto shadow-2">
            {unseen > 0 ? `${unseen} new, go to now` : 'Go to now'}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
