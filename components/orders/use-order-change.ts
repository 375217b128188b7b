'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sayDone, sayRefusal } from '@/components/thread/say-outcome'
import type { OrderStatus } from '@/db/enums'
import { changeOrder, orderQuery } from '@/lib/catalog/order-client'

type Step = { id: string; status: OrderStatus; done: string; back?: OrderStatus }

/** Changes what became of an order, says so, and offers the way back. */
export function useOrderChange() {
  const cache = useQueryClient()
  const change = useMutation({
    mutationFn: ({ id, status }: Step) => changeOrder(id, status),
    onSuccess: async (order, { id, done, back }) => {
      cache.setQueryData(orderQuery(id).queryKey, order)
      await cache.invalidateQueries({ queryKey: ['orders', 'list'] })
      sayDone(done, back ? () => change.mutate({ id, status: back, done: 'Taken back' }) : null)
    },
    onError: sayRefusal('The order was not changed'),
  })
  return change
}
