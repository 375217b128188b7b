import type { Locale } from '@/db/enums'
import type { CartLine } from '@/db/schema/sessions'
import { AppError, type FieldError } from '@/lib/errors'
import type { HeldProduct } from './stock'

/**
 * @throws AppError `conflict` with an `errors` entry `/cart/<sku>` for each product of which there are fewer than wanted.
 * @param options.remedy what to do about it.
 */
export function demandEnough(options: {
  wanted: CartLine[]
  held: Map<string, HeldProduct>
  locale: Locale
  remedy: string
}) {
  const { wanted, held, locale, remedy } = options
  const short = wanted.flatMap(({ sku, quantity }): FieldError[] => {
    const product = held.get(sku)
    if (product && product.stock >= quantity) return []
    return [{ pointer: `/cart/${sku}`, detail: left(product?.name[locale] ?? sku, product?.stock ?? 0) }]
  })
  if (short.length === 0) return
  throw new AppError('conflict', [...short.map(({ detail }) => detail), remedy].join(' '), { errors: short })
}

function left(name: string, stock: number): string {
  return stock === 0 ? `${name} is sold out.` : `Of ${name} only ${stock} ${stock === 1 ? 'is' : 'are'} left.`
}
