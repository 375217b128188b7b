'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useCallback, useState } from 'react'
import { ListStates } from '@/components/thread/list-states'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { ChipGroup } from '@/components/ui/chip-group'
import { PageTop } from '@/components/ui/page-top'
import { SettledSearch } from '@/components/ui/settled-search'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { type OrderStatus, orderStatuses } from '@/db/enums'
import { orderPagesQuery } from '@/lib/catalog/order-client'
import type { ListedOrder } from '@/lib/catalog/order-schema'
import { type OrderFilters, orderFilterOf, orderFilters } from './order-filters'
import { statusNames } from './order-words'
import { OrdersTable } from './orders-table'
import { ReceiptDrawer } from './receipt-drawer'

const all = 'all'
const refreshMs = 15_000
const oneLine = 'max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:[scrollbar-width:none]'

type Props = {
  /** What the server has read, and with which filters. */
  first: { list: { items: ListedOrder[]; nextCursor: string | null }; filters: OrderFilters }
  now: number
  pageSize: number
}

/** What was ordered, for whoever stands at the counter. */
export function OrdersPage({ first, now: start, pageSize }: Props) {
  const [filters, setFilters] = useQueryStates(orderFilters)
  const zone = useZone()
  const now = useNow(start, 5000)
  const filter = orderFilterOf(filters)
  const [firstKey] = useState(() => JSON.stringify(orderFilterOf(first.filters)))
  const list = useInfiniteQuery({
    ...orderPagesQuery({ ...filter, limit: pageSize }),
    initialData: JSON.stringify(filter) === firstKey ? { pages: [first.list], pageParams: [''] } : undefined,
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  })
  const orders = list.data?.pages.flatMap((page) => page.items) ?? []
  const search = useCallback((q: string) => void setFilters({ q: q || null }), [setFilters])
  const open = useCallback((order: string | null) => void setFilters({ order }), [setFilters])
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <PageTop
        title="Orders"
        actions={
          <SettledSearch
            label="Number, name or C123"
            hotkey="/"
            value={filters.q}
            onSettle={search}
            className="w-[300px] max-w-full max-sm:w-full"
          />
        }
      />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="flex-none px-4 py-3 sm:px-6">
            <ChipGroup
              label="State"
              value={filters.status ?? all}
              onChange={(value) => void setFilters({ status: value === all ? null : (value as OrderStatus) })}
              options={[
                { value: all, label: 'All' },
                ...orderStatuses.map((status) => ({ value: status, label: statusNames[status] })),
              ]}
              className={oneLine}
            />
          </div>
          <div className="flex min-h-0 flex-1 flex-col overflow-y-auto border-line border-t ground-surface">
            {orders.length > 0 ? (
              <OrdersTable
                {...{ orders, now, zone }}
                selected={filters.order}
                onOpen={open}
                more={
                  list.hasNextPage ? (
                    <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
                      Show older orders
                    </Button>
                  ) : null
                }
              />
            ) : (
              <ListStates
                what="Orders"
                pending={list.isPending}
                error={list.error}
                onRetry={() => void list.refetch()}
                onClear={filtered ? () => void setFilters({ q: null, status: null }) : null}
                empty={
                  <StatePanel art="loose" framed={false} title="No orders yet">
                    When somebody orders from the chat, it comes here at once, with what to hand out.
                  </StatePanel>
                }
              />
            )}
          </div>
        </div>
        {filters.order ? (
          <ReceiptDrawer
            key={filters.order}
            id={filters.order}
            listed={orders.find(({ id }) => id === filters.order)}
            now={now}
            zone={zone}
            onClose={() => open(null)}
          />
        ) : null}
      </div>
    </>
  )
}
