'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { groupAt, type RowGroup } from './groups'
import { SpineEvent } from './spine-event'
import { useAnchor } from './use-anchor'
import type { Look } from './use-row-window'
import { useTailing } from './use-tailing'

const rowHeight = 33
const virtualFrom = 300
/** So many rows before the end of what is there, more is fetched. */
const ahead = 40

export type SpineHandle = {
  /** Brings the row of an event into view, in the middle or as it comes, and the keyboard with it. */
  go: (id: number, align: 'center' | 'auto') => void
  /** Whether its end is looked at. */
  atEnd: () => boolean
}

type Props = {
  ref: Ref<SpineHandle>
  groups: RowGroup[]
  person: string
  sayTime: (at: number) => string
  selected: number | null
  fresh: ReadonlySet<number>
  tail: boolean
  arrived: number
  /** Whether there is more on the server at either end. */
  older: boolean
  newer: boolean
  onMore: (way: 'older' | 'newer') => void
  /** Counts the windows on the session, each opened where `look` says. */
  turn: number
  look: Look
  /** Opens the very beginning or the end, where they are not there. */
  onEnd: (end: 'start' | 'now') => void
  onSelect: (id: number) => void
  before?: ReactNode
  after: ReactNode
}

/** The thread itself, oldest on top. While the tail is on it sticks to its end, until somebody scrolls up. */
export function Spine(props: Props) {
  const { ref, groups, person, sayTime, selected, fresh, tail, arrived, onSelect, before, after } = props
  const { older, newer, onMore, turn, look, onEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { following, unseen, goToEnd, letGo, onScroll } = useTailing({
    scroller,
    on: tail,
    whole: !newer,
    arrived,
    startAtEnd: tail && 'end' in look,
  })
  const few = !older && !newer && groups.length <= virtualFrom
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: groups.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => groups[index]?.first.id ?? index,
    initialRect: { width: 800, height: 900 },
    scrollMargin: list.current?.offsetTop ?? 0,
    overscan: few ? virtualFrom : 12,
  })
  const keep = useAnchor({ scroller, groups, virtual, held: !following })
  const go = (id: number, align: 'center' | 'auto') => {
    const index = groupAt(groups, id)
    const group = groups[index]
    if (!group) return
    letGo()
    virtual.scrollToIndex(index, { align })
    const row = () =>
      scroller.current?.querySelector<HTMLElement>(`[data-event="${group.first.id}"] .tl-row-press`) ?? null
    // A row out of sight is drawn only once it has been scrolled to.
    if (row()) row()?.focus({ preventScroll: true })
    else requestAnimationFrame(() => row()?.focus({ preventScroll: true }))
  }
  useImperativeHandle(ref, () => ({ go, atEnd: () => following && !newer }))

  // Each window is looked at first where it was opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each window
  useLayoutEffect(() => {
    if ('around' in look) {
      const index = groupAt(groups, look.around)
      if (index < 0) return
      letGo()
      virtual.scrollToIndex(index, { align: 'center' })
      if (turn > 0) requestAnimationFrame(() => go(look.around, 'center'))
    } else if ('at' in look) {
      letGo()
      scroller.current?.scrollTo({ top: 0 })
    } else if (tail) goToEnd()
    else scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  }, [turn])

  const reach = () => {
    const box = scroller.current
    if (!box) return
    if (older && box.scrollTop < ahead * rowHeight) onMore('older')
    else if (newer && box.scrollHeight - box.scrollTop - box.clientHeight < ahead * rowHeight) onMore('newer')
  }
  const reachOn = useRef(reach)
  useEffect(() => {
    reachOn.current = reach
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was fetched may not fill the screen
  useEffect(() => reachOn.current(), [groups])

  const items = virtual.getVirtualItems()
  const { scrollMargin } = virtual.options
  const above = (items[0]?.start ?? scrollMargin) - scrollMargin
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin)
  return (
    <div className="relative flex min-h-0 min-w-0 flex-1">
      <section
        ref={scroller}
        onScroll={() => {
          onScroll()
          keep()
          reach()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Home' && older) onEnd('start')
          if (event.key === 'End' && newer) onEnd('now')
        }}
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
                  sayTime={sayTime}
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
      {tail && (newer || !following) ? (
        <div className="pointer-events-none absolute inset-x-0 bottom-4 flex justify-center">
          <Button
            variant="ink"
            icon={<ArrowDown />}
            onClick={newer ? () => onEnd('now') : goToEnd}
            className="pointer-events-auto shadow-2"
          >
            {unseen > 0 ? `${unseen.toLocaleString('en-GB')} new, go to now` : 'Go to now'}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
