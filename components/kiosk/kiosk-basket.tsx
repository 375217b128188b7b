'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { BasketList } from '@/components/chat/basket-list'
import { ProductImage } from '@/components/chat/product-image'
import type { Basket } from '@/components/chat/use-basket'
import { BasketBar } from '@/components/thread/basket-bar'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useMedia } from '@/components/ui/use-media'
import { KioskCheckout } from './kiosk-checkout'

type Props = { sessionId: string; basket: Basket; offline: boolean }

/** What is in the basket: a column beside the chat on a lying screen, a bar below it and a sheet on a standing one. */
export function KioskBasket(props: Props) {
  const lying = useMedia('(orientation: landscape)')
  return lying ? <BasketColumn {...props} /> : <BasketBarAndSheet {...props} />
}

function BasketColumn({ sessionId, basket, offline }: Props) {
  const words = useTranslations('thread.basket')
  return (
    <aside
      aria-label={words('title')}
      className="w-[560px] flex-none overflow-y-auto border-line border-l-3 p-12 text-[32px] ground-surface"
    >
      <h2 className="mb-6 font-bold text-[44px] tracking-[-.02em]">{words('title')}</h2>
      <BasketList basket={basket} size="kiosk" />
      <KioskCheckout sessionId={sessionId} basket={basket} offline={offline} className="mt-10" />
    </aside>
  )
}

function BasketBarAndSheet({ sessionId, basket, offline }: Props) {
  const shared = useTranslations('thread.basket')
  const words = useTranslations('kiosk.basket')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const held = basket.lines.filter(({ quantity }) => quantity > 0).toReversed()
  return (
    <>
      <BasketBar
        summary={basket.summary}
        total={basket.count === 0 ? '' : basket.loading ? '…' : basket.total}
        openLabel={words('open')}
        onOpen={() => setOpen(true)}
        thumbs={held.map(({ product }) => (
          <div key={product.sku} className="overflow-hidden">
            <ProductImage product={product} />
          </div>
        ))}
      />
      <Dialog
        size="kiosk"
        open={open}
        onOpenChange={setOpen}
        title={shared('title')}
        closeLabel={words('close')}
        footer={
          <div className="flex w-full flex-col gap-6">
            <KioskCheckout sessionId={sessionId} basket={basket} offline={offline} onPlaced={close} />
            <Button size="kiosk" onClick={close}>
              {words('close')}
            </Button>
          </div>
        }
      >
        <BasketList basket={basket} size="kiosk" />
      </Dialog>
    </>
  )
}
