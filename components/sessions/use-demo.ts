import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { demoQuery } from '@/lib/demo/client'
import type { DemoView } from '@/lib/demo/schema'

/** Demo data as they stand, for an admin; the list is read again once something was done with them. */
export function useDemo(first: DemoView | null): DemoView | null {
  const cache = useQueryClient()
  const { data } = useQuery({ ...demoQuery(), enabled: first !== null, initialData: first ?? undefined })
  const status = data?.work?.status
  const before = useRef(status)
  useEffect(() => {
    if (before.current === 'running' && status !== 'running') {
      cache.invalidateQueries({ queryKey: ['sessions'] })
      cache.invalidateQueries({ queryKey: ['sessions-overview'] })
    }
    before.current = status
  }, [status, cache])
  return first === null ? null : (data ?? first)
}
