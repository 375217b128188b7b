'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { LoadingRows } from '@/components/thread/loading'
import { refusalWords } from '@/components/thread/say-outcome'
import { Button } from '@/components/ui/button'
import { Drawer } from '@/components/ui/drawer'
import { RelativeTime } from '@/components/ui/relative-time'
import { Tag } from '@/components/ui/tag'
import { sumText } from '@/lib/catalog/client'
import { orderQuery } from '@/lib/catalog/order-client'
import type { ListedOrder } from '@/lib/catalog/order-schema'
import { OrderActions } from './order-actions'
import { buyerOf, statusNames, statusTones } from './order-words'

type Props = {
  id: string
  /** The order as the list has it, so that nothing is waited for. */
  listed: ListedOrder | undefined
  now: number
  zone: string | undefined
  onClose: () => void
}

/** The receipt of an order beside the list, with what can be done about it. */
export function ReceiptDrawer({ id, listed, now, zone, onClose }: Props) {
  const alone = useQuery({ ...orderQuery(id), enabled: !listed })
  const order = listed ?? alone.data
  return (
    <Drawer
      open
      onClose={onClose}
      closeLabel="Close receipt"
      title={order ? `Order ${order.number}` : 'Order'}
      note={order && zone ? <Placed order={order} now={now} zone={zone} /> : null}
    >
      {order ? (
        <Receipt order={order} />
      ) : alone.error ? (
        <div role="alert" className="px-[18px] py-2 text-ink-2">
          <p>{refusalWords(alone.error)}</p>
          <Button className="mt-3" onClick={() => void alone.refetch()}>
            Try again
          </Button>
        </div>
      ) : (
        <LoadingRows label="The order is loading" rows={4} className="px-[18px] py-2" />
      )}
    </Drawer>
  )
}

function Placed({ order, now, zone }: { order: ListedOrder; now: number; zone: string }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Tag tone={statusTones[order.status]}>{statusNames[order.status]}</Tag>
      <RelativeTime at={order.placed_at} now={now} timeZone={zone} />
    </span>
  )
}

function Receipt({ order }: { order: ListedOrder }) {
  const { lines, currency, total, person } = order
  const link = 'font-medium underline decoration-line-2 underline-offset-2 hover:decoration-thread'
  return (
    <div className="grid gap-4 px-[18px] pt-1 pb-5">
      {/* Not at the foot, where notes about what was done come up. */}
      <div className="flex flex-wrap gap-2">
        <OrderActions order={order} />
      </div>
      <dl className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        <dt className="text-ink-3">Who</dt>
        <dd className="[overflow-wrap:anywhere]">
          {buyerOf(order)}
          {person?.name ? <span className="ml-1.5 font-mono text-ink-3 text-xs">{person.customer_id}</span> : null}
        </dd>
        <dt className="text-ink-3">Session</dt>
        <dd>
          <Link href={`/sessions/${order.session_id}`} prefetch={false} className={link}>
            See the timeline
          </Link>
        </dd>
      </dl>
      <ul aria-label="What was ordered" className="grid border-line border-t">
        {lines.map((line) => (
          <li key={line.sku} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-line border-b py-2.5">
            <span className="font-medium [overflow-wrap:anywhere]">{line.name}</span>
            <span className="text-right tabular-nums">{sumText(line.price * line.quantity, currency)}</span>
            <span className="font-mono text-ink-3 text-xs">{line.sku}</span>
            <span className="text-right text-ink-3 text-xs tabular-nums">
              {line.quantity} × {sumText(line.price, currency)}
            </span>
          </li>
        ))}
      </ul>
      <p className="flex justify-between gap-3 font-bold text-[15px]">
        <span>Total</span>
        <span className="tabular-nums">{sumText(total, currency)}</span>
      </p>
      <p className="text-ink-3 text-xs">Paid at the counter when it is collected.</p>
    </div>
  )
}
