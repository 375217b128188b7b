'use client'

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { priceText, productsQuery, setCartQuantity, totalText } from '@/lib/catalog/client'
import type { CartView, ProductView } from '@/lib/catalog/schema'
import { sessionQuery } from '@/lib/sessions/client'
import type { SessionView } from '@/lib/sessions/schema'

type Cart = CartView['cart']
type Change = { sku: string; quantity: number }

type BasketLine = { product: ProductView; quantity: number; price: string }

const quantityIn = (cart: Cart, sku: string) => cart.find((line) => line.sku === sku)?.quantity ?? 0

function changed(cart: Cart, { sku, quantity }: Change): Cart {
  if (quantity < 1) return cart.filter((line) => line.sku !== sku)
  if (quantityIn(cart, sku) === 0) return [...cart, { sku, quantity }]
  return cart.map((line) => (line.sku === sku ? { sku, quantity } : line))
}

/**
 * The basket of a session. A change shows at once and is sent after those before it; what the server says in the end stands.
 * A product taken out stays in sight until the next change, so that it can be put back. `tell` is given words when fewer were there than
 * asked for, or a change did not get through.
 */
export function useBasket(session: SessionView | undefined, tell: (words: string) => void) {
  const client = useQueryClient()
  const locale = useLocale()
  const t = useTranslations('thread.basket')
  const id = session?.session_id ?? ''
  const { queryKey } = sessionQuery(id)
  const cart = session?.data.cart ?? []
  const [takenOut, setTakenOut] = useState<string | null>(null)
  const shown = takenOut && quantityIn(cart, takenOut) === 0 ? [...cart, { sku: takenOut, quantity: 0 }] : cart
  const query = productsQuery(
    shown.map(({ sku }) => sku),
    locale,
  )
  const products = useQuery({ ...query, placeholderData: keepPreviousData })
  const found = products.data?.items ?? []

  const put = (next: (cart: Cart) => Cart) =>
    client.setQueryData(queryKey, (before) =>
      before ? { ...before, data: { ...before.data, cart: next(before.data.cart) } } : before,
    )
  const mutation = useMutation({
    mutationKey: ['cart', id],
    scope: { id: `cart ${id}` },
    mutationFn: (change: Change) => setCartQuantity(id, change),
    onSuccess: (answer, { sku, quantity }) => {
      const held = quantityIn(answer.cart, sku)
      const product = found.find((one) => one.sku === sku)
      if (held < quantity) tell(t('onlyLeft', { name: product?.name ?? sku, count: held }))
      // A later change of this hand still stands above the answer to an earlier one.
      if (client.isMutating({ mutationKey: ['cart', id] }) === 1) put(() => answer.cart)
    },
    onError: async () => {
      tell(t('failed'))
      await client.invalidateQueries({ queryKey })
    },
  })
  const set = async (sku: string, quantity: number) => {
    setTakenOut(quantity < 1 ? sku : null)
    await client.cancelQueries({ queryKey })
    put((before) => changed(before, { sku, quantity }))
    mutation.mutate({ sku, quantity })
  }

  const lines: BasketLine[] = shown.flatMap(({ sku, quantity }) => {
    const product = found.find((one) => one.sku === sku)
    return product ? [{ product, quantity, price: priceText(product, locale, Math.max(1, quantity)) }] : []
  })
  const count = cart.reduce((sum, { quantity }) => sum + quantity, 0)
  return {
    lines,
    count,
    /** "2 items in your basket". */
    summary: t('count', { count }),
    total: totalText(cart, found, locale),
    loading: cart.length > 0 && products.isPending,
    quantityOf: (sku: string) => quantityIn(cart, sku),
    set: (sku: string, quantity: number) => void set(sku, quantity),
  }
}
export type Basket = ReturnType<typeof useBasket>
