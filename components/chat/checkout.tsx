'use client'

import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import type { SessionView } from '@/lib/sessions/schema'
import type { Basket } from './use-basket'
import { type OrderRefusal, useCheckout } from './use-checkout'

/** Orders what is in the basket, asked first; the receipt then stands on the thread. */
export function Checkout({ session, basket }: { session: SessionView; basket: Basket }) {
  const t = useTranslations('thread.checkout')
  const checkout = useCheckout(session.session_id, ({ number }) => toast.success(t('placed', { number })))
  const refused = useRefusalWords(checkout.refusal, basket)
  if (basket.count === 0) return null
  return (
    <>
      <Button size="web" variant="primary" loading={checkout.placing} onClick={checkout.ask} className="mt-4 w-full">
        {t('go')}
      </Button>
      {refused ? (
        <p role="alert" className="mt-2 text-[14px] text-danger-t">
          {refused}
        </p>
      ) : null}
      <AlertDialog
        size="web"
        open={checkout.asking}
        onOpenChange={(open) => {
          if (!open) checkout.close()
        }}
        title={t('title')}
        description={t('text')}
        confirmLabel={t('confirm')}
        cancelLabel={t('cancel')}
        onConfirm={checkout.place}
      >
        <p className="mt-4 flex justify-between gap-4 font-semibold">
          <span>{basket.summary}</span>
          <span>{basket.total}</span>
        </p>
      </AlertDialog>
    </>
  )
}

/** Why an order was not placed, in the visitor's language: what is short, or that it did not get through. */
export function useRefusalWords(refusal: OrderRefusal | null, basket: Basket): string | null {
  const t = useTranslations('thread.checkout')
  if (!refusal) return null
  if (!refusal.short) return t('failed')
  const short = basket.lines.filter(({ product, quantity }) => quantity > product.stock)
  if (short.length === 0) return t('changed')
  return short.map(({ product: { name, stock } }) => t('short', { name, count: stock })).join(' ')
}
