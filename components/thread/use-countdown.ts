'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * Whole seconds left of `seconds`, counted from mounting and again whenever `round` changes; calls `onZero` once at the end.
 * With `seconds` undefined nothing runs and undefined comes back.
 */
export function useCountdown(seconds: number | undefined, onZero: () => void, round: unknown = 0) {
  const [left, setLeft] = useState(seconds)
  const done = useRef(onZero)
  useEffect(() => {
    done.current = onZero
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round starts the count again
  useEffect(() => {
    if (seconds === undefined) return setLeft(undefined)
    const end = Date.now() + seconds * 1000
    setLeft(seconds)
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      done.current()
    }, 250)
    return () => clearInterval(timer)
  }, [seconds, round])
  return left
}
