'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { placeOrder, sessionOrdersQuery } from '@/lib/catalog/order-client'
import type { OrderView } from '@/lib/catalog/order-schema'
import { ApiError } from '@/lib/http/fetch'
import { sessionQuery } from '@/lib/sessions/client'
import { newRequestId } from './new-request-id'

/** Why an order was not placed: too few are left, or it did not get through. */
export type OrderRefusal = { short: boolean; detail: string }

/**
 * Placing an order for what is in a session's basket, asked first. Trying again after no answer never orders twice.
 * @param onPlaced told once it is recorded.
 */
export function useCheckout(sessionId: string, onPlaced: (order: OrderView) => void) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const attempt = useRef<string | null>(null)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => {
      attempt.current ??= newRequestId()
      return placeOrder(sessionId, attempt.current)
    },
    onSuccess: async (order) => {
      attempt.current = null
      setAsking(false)
      await Promise.all([
        client.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey }),
        client.invalidateQueries({ queryKey: sessionOrdersQuery(sessionId).queryKey }),
      ])
      onPlaced(order)
    },
    onError: async (refused) => {
      // Refused, so that nothing was recorded under this id; the basket may show what there is.
      if (refused instanceof ApiError && refused.status < 500) attempt.current = null
      await client.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey })
    },
  })
  const refusal: OrderRefusal | null = error
    ? { short: error instanceof ApiError && error.code === 'conflict', detail: error.message }
    : null
  return {
    asking,
    ask: () => {
      reset()
      setAsking(true)
    },
    close: () => setAsking(false),
    place: () => mutate(),
    placing: isPending,
    refusal,
  }
}
