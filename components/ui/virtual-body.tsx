'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'

const allUpTo = 300

type Props = {
  count: number
  keyOf: (index: number) => string | number
  /** How high a row is about, in pixels. */
  rowHeight: number
  columns: number
  /** A row that passes `measure` on as its ref and bears `data-index`. */
  row: (index: number, measure: (row: HTMLTableRowElement | null) => void) => ReactNode
  className?: string
}

/** The body of a table inside `Table`; from 300 rows on those out of sight are left out. */
export function VirtualBody({ count, keyOf, rowHeight, columns, row, className }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => body.current?.closest<HTMLElement>('.ui-table-scroll') ?? null,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    initialRect: { width: 1000, height: 900 },
    overscan: count > allUpTo ? 10 : allUpTo,
  })
  const shown = virtual.getVirtualItems()
  const above = shown[0]?.start ?? 0
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)
  return (
    <tbody ref={body} className={className}>
      <Gap height={above} columns={columns} />
      {shown.map(({ index }) => row(index, virtual.measureElement))}
      <Gap height={below} columns={columns} />
    </tbody>
  )
}

/** Stands for rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return height > 0 ? (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null
}
