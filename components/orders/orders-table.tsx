'use client'

import { type ReactNode, useRef } from 'react'
import { Table, TableFoot, Th } from '@/components/ui/table'
import { useKeys } from '@/components/ui/use-keys'
import { VirtualBody } from '@/components/ui/virtual-body'
import type { ListedOrder } from '@/lib/catalog/order-schema'
import { OrderRow } from './order-row'

type Props = {
  orders: ListedOrder[]
  selected: string | null
  now: number
  zone: string | undefined
  onOpen: (id: string) => void
  more: ReactNode
}

const columns = 6

/** The list itself: J and K move from row to row, Enter opens. */
export function OrdersTable({ orders, selected, now, zone, onOpen, more }: Props) {
  const frame = useRef<HTMLTableElement>(null)
  const move = (by: number) => {
    const rows = [...(frame.current?.querySelectorAll<HTMLElement>('button[data-order]') ?? [])]
    const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1
    rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
  return (
    <Table ref={frame} label="Orders" className="min-w-[760px] table-fixed max-sm:block max-sm:min-w-0">
      <thead className="max-sm:hidden">
        <tr>
          <Th className="w-[110px]">Order</Th>
          <Th className="w-[190px]">Who</Th>
          <Th>What</Th>
          <Th numeric className="w-[110px]">
            Total
          </Th>
          <Th className="w-[110px]">State</Th>
          <Th className="w-[120px]">When</Th>
        </tr>
      </thead>
      <VirtualBody
        count={orders.length}
        keyOf={(index) => orders[index]?.id ?? index}
        rowHeight={57}
        columns={columns}
        className="max-sm:block"
        row={(index, measure) => {
          const order = orders[index]
          return order ? (
            <OrderRow
              key={order.id}
              {...{ order, index, now, zone, onOpen, measure }}
              selected={order.id === selected}
            />
          ) : null
        }}
      />
      <TableFoot columns={columns} className="max-sm:block">
        {more}
      </TableFoot>
    </Table>
  )
}
