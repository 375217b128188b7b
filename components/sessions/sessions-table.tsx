'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useRef, useState } from 'react'
import { toast } from 'sonner'
import { isPrivate } from '@/components/thread/session-name'
import { Table, Th } from '@/components/ui/table'
import { useKeys } from '@/components/ui/use-keys'
import type { SessionListItem } from '@/lib/sessions/schema'
import { SessionRow } from './session-row'

const rowHeight = 57
const virtualFrom = 300

type Props = {
  items: SessionListItem[]
  now: number
  zone: string | undefined
  onPoint: (pointing: boolean) => void
  onWrite: (item: SessionListItem) => void
  /** Takes the session, or hands it back. */
  onHold: (item: SessionListItem) => void
  /** Below the last row: a way to more. */
  more?: React.ReactNode
}

/** The list itself: J and K move from row to row, Enter opens, W writes, H takes or hands back; rows out of sight are left out once there are many. */
export function SessionsTable({ items, now, zone, onPoint, onWrite, onHold, more }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const virtual = useRowsInSight(items, body)
  const move = (by: number) => {
    const at = items.findIndex((item) => item.session_id === selected)
    const next = Math.min(items.length - 1, Math.max(0, at < 0 ? 0 : at + by))
    const item = items[next]
    if (!item) return
    setSelected(item.session_id)
    virtual.scrollToIndex(next)
    // The row may only be drawn once it has been scrolled to.
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-session="${item.session_id}"]`)?.focus({ preventScroll: true }),
    )
  }
  const act = (how: (item: SessionListItem) => void) => () => {
    const item = items.find(({ session_id }) => session_id === selected)
    if (item && isThere(item)) how(item)
    else if (item) toast.info('Nobody is there to read it', { description: unreadable(item) })
  }
  useKeys({ j: () => move(1), k: () => move(-1), w: act(onWrite), h: act(onHold) })
  const rows = virtual.getVirtualItems()
  const above = rows[0]?.start ?? 0
  const below = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)
  return (
    <Table
      label="Sessions"
      className="table-fixed min-w-[1060px] max-sm:block max-sm:min-w-0"
      onPointerEnter={(event) => onPoint(event.pointerType === 'mouse')}
      onPointerLeave={() => onPoint(false)}
    >
      <thead className="max-sm:hidden">
        <tr>
          <Th className="w-[206px] min-[1400px]:w-[218px]">Person</Th>
          <Th className="w-[286px] min-[1400px]:w-[335px]">Thread, start to now</Th>
          <Th>Where they are</Th>
          <Th className="w-[116px]">Errors, 15 min</Th>
          <Th numeric className="w-[72px]">
            Events
          </Th>
          <Th className="w-[106px]">Last sign</Th>
          <Th className="w-[168px]">State</Th>
        </tr>
      </thead>
      <tbody ref={body} className="max-sm:block">
        <Gap height={above} />
        {rows.map(({ index }) => {
          const item = items[index]
          if (!item) return null
          return (
            <SessionRow
              key={item.session_id}
              item={item}
              index={index}
              now={now}
              zone={zone}
              selected={item.session_id === selected}
              onSelect={setSelected}
              onHold={onHold}
              measure={virtual.measureElement}
            />
          )
        })}
        <Gap height={below} />
      </tbody>
      {more ? (
        <tfoot className="max-sm:block">
          <tr>
            <td colSpan={7} className="py-3">
              {more}
            </td>
          </tr>
        </tfoot>
      ) : null}
    </Table>
  )
}

const isThere = ({ is_active, type }: SessionListItem) => is_active && !isPrivate(type)

const unreadable = ({ type }: SessionListItem) =>
  isPrivate(type) ? 'Talks with a companion are for their writer alone.' : 'This session has ended.'

function useRowsInSight(items: SessionListItem[], body: RefObject<HTMLTableSectionElement | null>) {
  return useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: items.length,
    getScrollElement: () => body.current?.closest<HTMLElement>('.ui-table-scroll') ?? null,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.session_id ?? index,
    initialRect: { width: 1000, height: 900 },
    overscan: items.length > virtualFrom ? 10 : virtualFrom,
  })
}

/** Stands for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? (
    <tr>
      <td colSpan={7} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null
}
