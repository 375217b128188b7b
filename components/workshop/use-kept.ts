'use client'

import { useEffect, useRef, useState } from 'react'

/** State that a reload does not lose, until the tab is closed. Begins as `first` on the server and in the browser alike. */
export function useKept<T extends object>(name: string, first: T) {
  const [state, setState] = useState(first)
  const read = useRef(false)
  useEffect(() => {
    if (!read.current) {
      read.current = true
      const kept = keptAs<T>(name)
      if (kept) setState({ ...first, ...kept })
      return
    }
    try {
      sessionStorage.setItem(name, JSON.stringify(state))
    } catch {
      // Where nothing may be kept, a reload begins anew.
    }
  }, [name, state, first])
  return [state, setState] as const
}

function keptAs<T>(name: string): Partial<T> | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}
