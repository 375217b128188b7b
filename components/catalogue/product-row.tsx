import { memo } from 'react'
import { Td, Tr } from '@/components/ui/table'
import { sumText } from '@/lib/catalog/client'
import type { ProductView } from '@/lib/catalog/schema'
import { StockField } from './stock-field'

// On a phone a row folds: picture and name, prices, stock.
const cell = 'h-[61px] max-sm:block max-sm:h-auto max-sm:border-0 max-sm:p-0'
const look = {
  row: 'relative max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-1 max-sm:border-line max-sm:border-t max-sm:px-4 max-sm:py-3 max-sm:first:border-t-0',
  wide: `${cell} max-sm:hidden`,
  price: `${cell} max-sm:order-3 max-sm:pl-[59px] max-sm:text-left`,
  stock: `${cell} max-sm:row-span-2 max-sm:order-2`,
}

type Props = {
  product: ProductView
  index: number
  onOpen: (sku: string) => void
  measure: (row: HTMLTableRowElement | null) => void
}

/** One product: what it is, what it costs, how many there are and where. The row opens it, the stock is changed in place. */
export const ProductRow = memo(function ProductRow({ product, index, onOpen, measure }: Props) {
  return (
    <Tr ref={measure} data-index={index} className={look.row}>
      <Td className={cell}>
        <div className="flex items-center gap-[11px]">
          {/* biome-ignore lint/performance/noImgElement: drawings of a few hundred bytes from our own address */}
          <img
            src={product.imageUrl}
            alt=""
            width={48}
            height={36}
            loading="lazy"
            className="h-9 w-12 flex-none rounded-chip object-cover"
          />
          <div className="min-w-0">
            <button
              type="button"
              data-product={product.sku}
              onClick={() => onOpen(product.sku)}
              className="ui-bare block max-w-full truncate text-left font-semibold text-[13.5px]/[18px] after:absolute after:inset-0 after:content-[''] focus-visible:after:outline-2 focus-visible:after:outline-thread focus-visible:after:-outline-offset-2"
            >
              {product.name}
            </button>
            <span className="block truncate font-mono text-ink-3 text-xs tracking-[-.03em]">{product.sku}</span>
          </div>
        </div>
      </Td>
      <Td className={look.wide}>
        <span className="block truncate text-ink-2">{product.category}</span>
      </Td>
      <Td numeric className={look.price}>
        {sumText(product.priceInr, 'INR')}
        <span className="text-ink-3 max-sm:ml-2 sm:block">{sumText(product.priceEur, 'EUR')}</span>
      </Td>
      <Td numeric className={look.stock}>
        <StockField product={product} />
      </Td>
      <Td className={look.wide}>
        <span className="block truncate text-ink-2">{product.place}</span>
      </Td>
    </Tr>
  )
})
