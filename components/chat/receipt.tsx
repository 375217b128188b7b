'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { sumText } from '@/lib/catalog/client'
import { orderQuery } from '@/lib/catalog/order-client'
import type { OrderView } from '@/lib/catalog/order-schema'

const looks = {
  web: { box: 'max-w-[420px] rounded-card border p-4 text-[14px]', title: 'text-[15px]' },
  kiosk: { box: 'max-w-[800px] rounded-kiosk border-3 p-10 text-[32px]/[1.35]', title: 'text-[38px]' },
}

type Props = { orderId: string; size: keyof typeof looks }

/** What was ordered, read by its id. */
export function Receipt({ orderId, size }: Props) {
  const t = useTranslations('thread.receipt')
  const { data, isPending, isError, refetch } = useQuery(orderQuery(orderId))
  if (isPending) {
    return (
      <div role="status" aria-label={t('loading')} className={cx('tl-late border-line', looks[size].box)}>
        <Skeleton width="60%" />
        <Skeleton width="80%" className="mt-3" />
      </div>
    )
  }
  if (isError) {
    return (
      <p className="flex flex-wrap items-center gap-[.6em] text-ink-2">
        {t('missing')}
        <Button size={size} onClick={() => refetch()}>
          {t('again')}
        </Button>
      </p>
    )
  }
  return <ReceiptCard order={data} size={size} />
}

/** A receipt as it stands on the thread: its number, what was bought, the sum, and where it is now. */
export function ReceiptCard({ order, size }: { order: OrderView; size: keyof typeof looks }) {
  const t = useTranslations('thread.receipt')
  const locale = useLocale()
  const zone = useZone()
  const now = useNow(Date.now(), 60_000)
  const { number, lines, currency, total, status, placed_at: placedAt } = order
  const money = (minor: number) => sumText(minor, currency, locale)
  return (
    <section aria-label={t('number', { number })} className={cx('border-line bg-surface', looks[size].box)}>
      <h3 className={cx('font-semibold', looks[size].title)}>{t('number', { number })}</h3>
      <p className="text-ink-2">
        {t('status', { status })},{' '}
        <RelativeTime at={placedAt} now={now} locale={locale} {...(zone ? { timeZone: zone } : null)} />
      </p>
      <ul className="my-[.6em] border-line border-y py-[.5em]">
        {lines.map(({ sku, name, quantity, price }) => (
          <li key={sku} className="flex justify-between gap-[1em]">
            <span>
              {quantity} × {name}
            </span>
            <span>{money(quantity * price)}</span>
          </li>
        ))}
      </ul>
      <p className="flex justify-between gap-[1em] font-semibold">
        <span>{t('total')}</span>
        <span>{money(total)}</span>
      </p>
      {status === 'placed' ? <p className="mt-[.3em] text-ink-2">{t('pay')}</p> : null}
    </section>
  )
}
