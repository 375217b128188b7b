'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sayDone, sayRefusal } from '@/components/thread/say-outcome'
import { cx } from '@/components/ui/cx'
import { fieldBox, fieldLook } from '@/components/ui/field-frame'
import { changeProduct } from '@/lib/catalog/product-client'
import type { ProductView } from '@/lib/catalog/schema'

const whole = /^\d{1,7}$/

/** How many there are, changed where it stands: Enter or leaving the field stores it, Escape takes it back. */
export function StockField({ product }: { product: ProductView }) {
  const { sku, name, stock } = product
  const cache = useQueryClient()
  const [text, setText] = useState<string | null>(null)
  const change = useMutation({
    mutationFn: ({ stock: next }: { stock: number; back?: number }) => changeProduct(sku, { stock: next }),
    onSuccess: async (stored, { back }) => {
      await cache.invalidateQueries({ queryKey: ['products'] })
      setText(null)
      sayDone(`${name}: ${stored.stock} in stock`, back === undefined ? null : () => change.mutate({ stock: back }))
    },
    onError: sayRefusal('The stock was not changed'),
  })
  const wrong = text !== null && !whole.test(text.trim())
  const store = () => {
    if (text === null || wrong || change.isPending) return
    const next = Number(text)
    if (next === stock) setText(null)
    else change.mutate({ stock: next, back: stock })
  }
  return (
    <span className="inline-block w-[76px]">
      <input
        aria-label={`Stock of ${name}`}
        aria-invalid={wrong || undefined}
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        value={text ?? String(stock)}
        aria-busy={change.isPending || undefined}
        onChange={({ target }) => setText(target.value)}
        onBlur={store}
        onKeyDown={(event) => {
          if (event.key === 'Enter') store()
          if (event.key === 'Escape') setText(null)
        }}
        className={cx(
          fieldLook,
          fieldBox.small,
          'relative text-right tabular-nums max-sm:min-h-11',
          stock === 0 && text === null && 'text-danger-t',
        )}
      />
    </span>
  )
}
