import { ShoppingBag } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  /** "1 item in your basket". */
  summary: string
  /** As shown: "₹6,490". */
  total: string
  /** Small pictures of what is in it, the latest first; three are shown. */
  thumbs?: ReactNode[]
  openLabel: string
  onOpen: () => void
  disabled?: boolean
}

/** The bar at the foot of the kiosk that always says what is in the basket. */
export function BasketBar({ summary, total, thumbs = [], openLabel, onOpen, disabled }: Props) {
  return (
    <section aria-label={openLabel} className="tl-basket">
      {thumbs.length > 0 ? (
        <div aria-hidden="true" className="tl-basket-thumbs">
          {thumbs.slice(0, 3)}
        </div>
      ) : null}
      <div className="min-w-0" aria-live="polite">
        <div className="truncate text-[30px] opacity-80">{summary}</div>
        <div className="font-bold text-[46px]/[1.15] tracking-[-.02em]">{total}</div>
      </div>
      <button type="button" onClick={onOpen} disabled={disabled}>
        <ShoppingBag aria-hidden="true" />
        {openLabel}
      </button>
    </section>
  )
}
