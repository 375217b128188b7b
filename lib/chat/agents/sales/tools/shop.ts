import type { Locale } from '@/db/enums'
import type { CartLine } from '@/db/schema/sessions'
import { cartTotal, quantityIn } from '@/lib/catalog/cart'
import { currencyOf, formatPrice, priceIn } from '@/lib/catalog/price'
import { findProducts, viewProduct } from '@/lib/catalog/products'
import type { Currency, ProductView } from '@/lib/catalog/schema'
import type { ToolScene } from '@/lib/chat/agents/agent'
import { languageOfReply } from '@/lib/chat/agents/sales/language'
import type { Json } from '@/lib/clean'

/** The shop as this person sees it: in their language and money. */
export type Shop = { locale: Locale; currency: Currency; sum(minor: number): string }

export function shopOf({ turn }: Pick<ToolScene, 'turn'>): Shop {
  const [locale, currency] = [languageOfReply(turn), currencyOf(turn.locale)]
  return { locale, currency, sum: (minor) => formatPrice(minor, currency, locale) }
}

/** The products of these skus, in order, each once; unknown ones are left out. */
export async function productsOf(scene: ToolScene, skus: string[]): Promise<ProductView[]> {
  const { locale } = shopOf(scene)
  const rows = await findProducts([...new Set(skus)], scene.tx)
  return rows.map((row) => viewProduct(row, locale))
}

/** What a model is told of a product. */
export function told({ sku, name, line, stock, place, attributes, ...product }: ProductView, shop: Shop) {
  const { colour, sizes, use, waterproof } = attributes
  const marks = { colour, sizes, use, waterproof }
  const known = Object.entries(marks).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  const price = shop.sum(priceIn(product, shop.currency))
  return { sku, name, line, price, in_stock: stock, place, ...Object.fromEntries(known) }
}

/** What a model is told of the basket. */
export async function toldBasket(scene: ToolScene, cart: CartLine[]): Promise<{ [key: string]: Json }> {
  const shop = shopOf(scene)
  const products = await productsOf(
    scene,
    cart.map(({ sku }) => sku),
  )
  const lines = products.map(({ sku, name, ...product }) => {
    const quantity = quantityIn(cart, sku)
    return { sku, name, quantity, sum: shop.sum(quantity * priceIn(product, shop.currency)) }
  })
  return { basket: lines, total: shop.sum(cartTotal({ cart, products, currency: shop.currency })) }
}

export const unknownSku: Json = { error: 'There is no product of this sku. Search for it.' }
