'use client'

import { ShoppingBag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'

type Props = { count: number; onOpen: () => void; className?: string }

/** Opens the basket where it has no column of its own, and says how much is in it. */
export function BasketButton({ count, onOpen, className }: Props) {
  const t = useTranslations('chat')
  return (
    <IconButton size="web" label={t('openBasket', { count })} onClick={onOpen} className={cx('relative', className)}>
      <ShoppingBag />
      {count > 0 ? (
        <span
          aria-hidden="true"
          className="absolute top-1 right-0.5 h-[17px] min-w-[17px] rounded-full bg-thread px-1 text-center text-[11px]/[17px] text-on-thread"
        >
          {count}
        </span>
      ) : null}
    </IconButton>
  )
}
