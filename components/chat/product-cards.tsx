'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { ProductCard, ProductRow } from '@/components/thread/product-card'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Skeleton } from '@/components/ui/skeleton'
import { priceText, productsQuery } from '@/lib/catalog/client'
import { ProductImage } from './product-image'
import type { Basket } from './use-basket'

type Props = {
  skus: string[]
  basket: Basket | undefined
  size: 'web' | 'kiosk'
}

/** The products an answer shows, each to be put into the basket where there is one. */
export function ProductCards({ skus, basket, size }: Props) {
  const t = useTranslations('thread.product')
  const locale = useLocale()
  const { data, isPending, isError, refetch } = useQuery(productsQuery(skus, locale))
  const tall = size === 'kiosk'
  const layout = tall ? 'tall' : 'wide'
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
  if (isPending) {
    return (
      <ProductRow layout={layout}>
        {skus.slice(0, 3).map((sku) => (
          <div key={sku} aria-hidden="true" className="tl-product" data-layout={layout}>
            <div className="tl-product-image bg-sunken" />
            <div className={cx('tl-product-words gap-3', tall && 'min-h-[290px]')}>
              <Skeleton width="70%" />
              <Skeleton width="50%" />
            </div>
          </div>
        ))}
      </ProductRow>
    )
  }
  const row = (
    <ProductRow layout={layout}>
      {data.items.map((product) => (
        <ProductCard
          key={product.sku}
          layout={layout}
          name={product.name}
          note={product.stock > 0 ? product.line : t('soldOut')}
          price={priceText(product, locale)}
          image={<ProductImage product={product} className={tall ? 'h-[214px]' : undefined} />}
          quantity={basket?.quantityOf(product.sku) ?? 0}
          disabled={product.stock < 1}
          words={{ add: t('add'), inBasket: t('inBasket'), fewer: t('fewer'), more: t('more') }}
          {...(basket
            ? {
                onAdd: () => basket.set(product.sku, 1),
                onQuantity: (quantity: number) => basket.set(product.sku, quantity),
              }
            : null)}
        />
      ))}
    </ProductRow>
  )
  // With nothing to press in it, a row that scrolls would be out of the keyboard's reach.
  return basket ? row : <div className="[&>.tl-products]:max-w-none [&>.tl-products]:flex-wrap">{row}</div>
}
