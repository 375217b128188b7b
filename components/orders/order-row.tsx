import { memo } from 'react'
import { RelativeTime } from '@/components/ui/relative-time'
import { CellLines, Td, Tr } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { sumText } from '@/lib/catalog/client'
import type { ListedOrder } from '@/lib/catalog/order-schema'
import { buyerOf, piecesOf, statusNames, statusTones } from './order-words'

// On a phone a row folds: number and sum, who and how it stands, what and when.
const cell = 'h-[57px] max-sm:block max-sm:h-auto max-sm:border-0 max-sm:p-0'
const look = {
  row: 'relative max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-1 max-sm:border-line max-sm:border-t max-sm:px-4 max-sm:py-3 max-sm:first:border-t-0',
  what: `${cell} max-sm:order-5 max-sm:text-ink-2`,
  sum: `${cell} max-sm:order-2 max-sm:justify-self-end`,
  state: `${cell} max-sm:order-4 max-sm:justify-self-end`,
  who: `${cell} max-sm:order-3`,
  when: `${cell} max-sm:order-6 max-sm:justify-self-end`,
}

type Props = {
  order: ListedOrder
  index: number
  selected: boolean
  now: number
  zone: string | undefined
  onOpen: (id: string) => void
  measure: (row: HTMLTableRowElement | null) => void
}

/** One order: its number, who, what, the sum, how it stands, when. The whole row opens its receipt. */
export const OrderRow = memo(function OrderRow({ order, index, selected, now, zone, onOpen, measure }: Props) {
  const [first, ...others] = order.lines
  const pieces = piecesOf(order)
  return (
    <Tr ref={measure} data-index={index} selected={selected} className={look.row}>
      <Td className={cell}>
        <button
          type="button"
          data-order={order.id}
          aria-expanded={selected}
          onClick={() => onOpen(order.id)}
          className="ui-bare font-mono font-semibold text-[13px] tracking-[-.03em] after:absolute after:inset-0 after:content-[''] focus-visible:after:outline-2 focus-visible:after:outline-thread focus-visible:after:-outline-offset-2"
        >
          {order.number}
        </button>
      </Td>
      <Td className={look.who}>
        <span className="block truncate">{buyerOf(order)}</span>
      </Td>
      <Td className={look.what}>
        <CellLines
          plain
          title={<span className="block truncate">{first?.name}</span>}
          note={
            others.length > 0
              ? `and ${others.length} more, ${pieces} pieces`
              : `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`
          }
        />
      </Td>
      <Td numeric className={look.sum}>
        <span className="font-semibold">{sumText(order.total, order.currency)}</span>
      </Td>
      <Td className={look.state}>
        <Tag tone={statusTones[order.status]}>{statusNames[order.status]}</Tag>
      </Td>
      <Td className={look.when}>
        {zone ? (
          <RelativeTime at={order.placed_at} now={now} timeZone={zone} className="whitespace-nowrap text-ink-2" />
        ) : null}
      </Td>
    </Tr>
  )
})
