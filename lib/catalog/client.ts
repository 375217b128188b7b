import { queryOptions } from '@tanstack/react-query'
import type { Locale } from '@/db/enums'
import { callApi } from '@/lib/http/fetch'
import { cartTotal } from './cart'
import { currencyOf, formatPrice, priceIn } from './price'
import { type CartView, type Currency, cartView, type ProductView, productList } from './schema'

/** The products that cards show. */
export function productsQuery(skus: string[], locale: Locale) {
  const wanted = [...new Set(skus)].sort()
  const search = new URLSearchParams({ skus: wanted.join(','), locale })
  return queryOptions({
    queryKey: ['products', locale, wanted],
    queryFn: ({ signal }) => callApi(`/api/products?${search}`, productList, { signal }),
    staleTime: 60_000,
    enabled: wanted.length > 0,
  })
}

/** Makes a session's basket hold this many of a product. */
export function setCartQuantity(sessionId: string, change: { sku: string; quantity: number }): Promise<CartView> {
  return callApi(`/api/sessions/${sessionId}/cart`, cartView, { method: 'PATCH', body: change })
}

/** What a product costs, as a visitor reading this language sees it: "₹6,490". */
export function priceText(product: ProductView, locale: Locale, quantity = 1): string {
  const currency = currencyOf(locale)
  return formatPrice(priceIn(product, currency) * quantity, currency, locale)
}

/** What a whole basket costs, as shown. */
export function totalText(cart: CartView['cart'], products: ProductView[], locale: Locale): string {
  const currency = currencyOf(locale)
  return formatPrice(cartTotal({ cart, products, currency }), currency, locale)
}

/** A sum of money in its own currency: "₹6,490"; in English as staff read it unless told. */
export function sumText(minor: number, currency: Currency, locale: Locale = 'en'): string {
  return formatPrice(minor, currency, locale)
}
