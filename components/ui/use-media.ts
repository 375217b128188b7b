'use client'

import { useSyncExternalStore } from 'react'

/** Whether a media query holds; `onServer` is the answer before the browser is asked. */
export function useMedia(query: string, onServer = false) {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
    () => onServer,
  )
}
