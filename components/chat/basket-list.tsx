'use client'

import { useTranslations } from 'next-intl'
import { Stepper } from '@/components/thread/stepper'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Skeleton } from '@/components/ui/skeleton'
import { ProductImage } from './product-image'
import type { Basket } from './use-basket'

const looks = {
  web: {
    row: 'gap-3 py-[7px] text-[14px]',
    image: 'size-[46px] rounded-[9px]',
    words: 'min-w-[84px]',
    name: '',
    total: 'mt-2 pt-3.5',
  },
  kiosk: {
    row: 'gap-7 py-6 text-[32px]/[1.25]',
    image: 'size-[120px] rounded-[28px]',
    words: 'min-w-[250px]',
    name: 'text-[36px]/[1.2]',
    total: 'mt-4 pt-9 text-[44px]',
  },
}

type Props = { basket: Basket; size?: keyof typeof looks }

/** What is in the basket, to be made more, fewer or none, and what it costs together. */
export function BasketList({ basket, size = 'web' }: Props) {
  const t = useTranslations('thread.basket')
  const look = looks[size]
  if (basket.loading) {
    return (
      <div role="status" aria-label={t('loading')} className={cx('tl-late flex items-center', look.row)}>
        <Skeleton className={cx('flex-none', look.image)} />
        <Skeleton className="flex-1" />
      </div>
    )
  }
  if (basket.lines.length === 0) return <p className="text-ink-2">{t('empty')}</p>
  return (
    <>
      <ul>
        {basket.lines.map(({ product, quantity, price }) => (
          <li key={product.sku} className={cx('flex flex-wrap items-center', look.row)}>
            <span className={cx('flex-none overflow-hidden', look.image, quantity < 1 && 'opacity-45')}>
              <ProductImage product={product} />
            </span>
            <span className={cx('flex-1', look.words)}>
              <span className={cx('block font-semibold', look.name)}>{product.name}</span>
              <span className="block text-ink-2">{quantity < 1 ? t('takenOut') : price}</span>
            </span>
            {quantity < 1 ? (
              <Button size={size === 'kiosk' ? 'kiosk' : 'console'} onClick={() => basket.set(product.sku, 1)}>
                {t('putBack')}
              </Button>
            ) : (
              <Stepper
                size={size}
                className="ml-auto"
                count={quantity}
                max={Math.min(99, product.stock)}
                onChange={(next) => basket.set(product.sku, next)}
                labels={{ fewer: `${t('fewer')}: ${product.name}`, more: `${t('more')}: ${product.name}` }}
              />
            )}
          </li>
        ))}
      </ul>
      <p className={cx('flex justify-between border-line border-t font-semibold', look.total)} aria-live="polite">
        <span>{t('total')}</span>
        <span>{basket.total}</span>
      </p>
    </>
  )
}
