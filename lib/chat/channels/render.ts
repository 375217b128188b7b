import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Locale, Messenger } from '@/db/enums'
import { orders } from '@/db/schema/catalog'
import type { MessagePart } from '@/db/schema/chat'
import type { Choice, Piece } from '@/db/schema/messengers'
import { currencyOf, formatPrice, priceIn } from '@/lib/catalog/price'
import { findProducts, viewProduct } from '@/lib/catalog/products'
import { split } from './cut'
import { channelWords } from './words'

/** How long a message may be, alone and above choices, in UTF-16 units. */
const most: Record<Messenger, { text: number; withChoices: number }> = {
  whatsapp: { text: 4096, withChoices: 1024 },
  telegram: { text: 4096, withChoices: 4096 },
}

type Rendering = { parts: MessagePart[]; channel: Messenger; locale: Locale }

/**
 * What is said, as a messenger shows it: words, numbered products, a receipt, and below the last of it what can be tapped. Whoever's app shows no
 * buttons answers by the number.
 */
export async function render({ parts, channel, locale }: Rendering, tx: Tx): Promise<Piece[]> {
  const products = await shownProducts(parts, locale, tx)
  const replies = parts
    .flatMap((part) => (part.type === 'quick_replies' ? part.replies : []))
    .map((words) => ({ title: words, words }))
  const text = [
    ...parts.flatMap((part) => (part.type === 'text' ? [part.text.trim()] : [])),
    products.map(({ title, note }, at) => `${at + 1}. ${title}, ${note}`).join('\n'),
    ...(await receipts(parts, locale, tx)),
  ]
    .filter((piece) => piece !== '')
    .join('\n\n')
  return inPieces(text, { products, replies }, { channel, locale })
}

type Choices = { products: Choice[]; replies: Choice[] }

function inPieces(
  text: string,
  { products, replies }: Choices,
  { channel, locale }: Omit<Rendering, 'parts'>,
): Piece[] {
  const limits = most[channel]
  const { open, products: named, replies: said, choose } = channelWords[locale]
  if (products.length + replies.length === 0) return split(text, limits.text).map((one) => ({ text: one }))
  const pieces = split(text || choose, limits.text)
  const last = split(pieces.pop() ?? choose, limits.withChoices)
  const above = [...pieces, ...last.slice(0, -1)].map((one) => ({ text: one }))
  const choices = {
    ...(products.length > 0 ? { products } : {}),
    ...(replies.length > 0 ? { replies } : {}),
    labels: { open, products: named, replies: said },
  }
  return [...above, { text: last.at(-1) ?? choose, ...choices }]
}

async function shownProducts(parts: MessagePart[], locale: Locale, tx: Tx): Promise<Choice[]> {
  const skus = parts.flatMap((part) => (part.type === 'products' ? part.skus : []))
  const currency = currencyOf(locale)
  return (await findProducts(skus, tx)).map((row) => {
    const { name } = viewProduct(row, locale)
    return { title: name, words: name, note: formatPrice(priceIn(row, currency), currency, locale) }
  })
}

async function receipts(parts: MessagePart[], locale: Locale, tx: Tx): Promise<string[]> {
  const ids = parts.flatMap((part) => (part.type === 'order' ? [part.orderId] : []))
  if (ids.length === 0) return []
  const words = channelWords[locale]
  const rows = await tx.select().from(orders).where(inArray(orders.id, ids))
  return rows.map(({ number, lines, currency, total }) => {
    const sum = (minor: number) => formatPrice(minor, currency, locale)
    const bought = lines.map(({ quantity, name, price }) => `${quantity} × ${name}: ${sum(price * quantity)}`)
    return [words.order(number), ...bought, `${words.total}: ${sum(total)}`].join('\n')
  })
}
