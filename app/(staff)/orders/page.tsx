import type { Metadata } from 'next'
import { loadOrderFilters, orderFilterOf } from '@/components/orders/order-filters'
import { OrdersPage } from '@/components/orders/orders-page'
import { listOrders } from '@/lib/catalog/list-orders'
import { staffActor } from '@/lib/http/page-actor'

export const metadata: Metadata = { title: 'Orders' }

const pageSize = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Orders({ searchParams }: Props) {
  const actor = await staffActor('/orders')
  const filters = await loadOrderFilters(searchParams)
  const list = await listOrders({ actor, limit: pageSize, ...orderFilterOf(filters) })
  return <OrdersPage first={{ list, filters }} now={Date.now()} pageSize={pageSize} />
}
