'use client'

import { useEffect, useState } from 'react'

/** The time in milliseconds, moving every `every` milliseconds; `start` is what the server rendered with. */
export function useNow(start: number, every = 1000) {
  const [now, setNow] = useState(start)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
