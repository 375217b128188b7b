'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import type { RunView } from '@/lib/pipeline/api-schema'
import { RunRow, runColumns } from './run-row'

const manyRows = 300

type Props = {
  runs: RunView[]
  now: number
  tries: number
  selected: string | null
  onSelect: (id: string) => void
  /** What scrolls the list. */
  scroller: RefObject<HTMLElement | null>
}

/** The runs, newest first; from three hundred on only those in view are drawn. */
export function RunList({ runs, now, tries, selected, onSelect, scroller }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [offset, setOffset] = useState(0)
  const many = runs.length > manyRows
  useLayoutEffect(() => {
    const above = list.current?.getBoundingClientRect().top ?? 0
    const top = scroller.current?.getBoundingClientRect().top ?? 0
    setOffset(above - top + (scroller.current?.scrollTop ?? 0))
  }, [scroller])
  const virtual = useVirtualizer({
    count: many ? runs.length : 0,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => runs[index]?.id ?? index,
    estimateSize: () => 47,
    overscan: 12,
    scrollMargin: offset,
  })
  const items = virtual.getVirtualItems()
  const shown = many ? items : runs.map((_run, index) => ({ index }))
  const before = many ? (items[0]?.start ?? offset) - offset : 0
  const after = many ? virtual.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset) : 0

  return (
    <>
      <div
        aria-hidden="true"
        className={cx(
          runColumns,
          'hidden h-8 flex-none items-center px-6 font-medium text-[11.5px] text-ink-3 sm:grid',
        )}
      >
        <span>Run</span>
        <span>Session</span>
        <span>Validate to archive</span>
        <span>Now</span>
        <span className="text-right">Time</span>
      </div>
      <ul ref={list} aria-label="Runs" className="flex-none" style={{ paddingTop: before, paddingBottom: after }}>
        {shown.map(({ index }) => {
          const run = runs[index]
          return run ? (
            <li key={run.id} ref={many ? virtual.measureElement : undefined} data-index={index}>
              <RunRow
                run={run}
                now={now}
                tries={tries}
                selected={run.id === selected}
                onSelect={() => onSelect(run.id)}
              />
            </li>
          ) : null
        })}
      </ul>
    </>
  )
}
