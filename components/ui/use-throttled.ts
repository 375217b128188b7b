'use client'

import { useCallback, useEffect, useRef } from 'react'

/** Calls `act` at once and then at most every `ms` milliseconds, never losing the last call. */
export function useThrottled(act: () => void, ms: number) {
  const latest = useRef(act)
  const next = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    if (timer.current) return
    const run = () => {
      timer.current = undefined
      next.current = Date.now() + ms
      latest.current()
    }
    timer.current = setTimeout(run, Math.max(0, next.current - Date.now()))
  }, [ms])
}
