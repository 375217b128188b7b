'use client'

import { useTranslations } from 'next-intl'
import { useRefusalWords } from '@/components/chat/checkout'
import type { Basket } from '@/components/chat/use-basket'
import { useCheckout } from '@/components/chat/use-checkout'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { FieldError } from './field-error'

type Props = {
  sessionId: string
  basket: Basket
  offline: boolean
  onPlaced?: () => void
  className?: string
}

/** Orders what is in the basket, asked first; the receipt then stands on the thread. Not without a connection: an order is told at once. */
export function KioskCheckout({ sessionId, basket, offline, onPlaced, className }: Props) {
  const words = useTranslations('thread.checkout')
  const said = useTranslations('kiosk.basket')
  const checkout = useCheckout(sessionId, () => onPlaced?.())
  const refused = useRefusalWords(checkout.refusal, basket)
  if (basket.count === 0) return null
  return (
    <div className={className}>
      <Button
        size="kiosk"
        variant="primary"
        loading={checkout.placing}
        disabled={offline}
        onClick={checkout.ask}
        className="h-[132px] w-full"
      >
        {words('go')}
      </Button>
      {offline ? <p className="mt-6 text-[30px]/[1.35] text-ink-2">{said('orderLater')}</p> : null}
      <FieldError id="order-refused">{refused ?? undefined}</FieldError>
      <AlertDialog
        size="kiosk"
        open={checkout.asking}
        onOpenChange={(open) => {
          if (!open) checkout.close()
        }}
        title={words('title')}
        description={words('text')}
        confirmLabel={words('confirm')}
        cancelLabel={words('cancel')}
        onConfirm={checkout.place}
      >
        <p className="mt-8 flex justify-between gap-8 font-semibold text-[40px]">
          <span>{basket.summary}</span>
          <span>{basket.total}</span>
        </p>
      </AlertDialog>
    </div>
  )
}
