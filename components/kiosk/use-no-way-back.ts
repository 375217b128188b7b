'use client'

import { useEffect } from 'react'

/** Keeps the browser from showing this page again as it was left: what it holds of a visitor is gone when somebody goes back to it. */
export function useNoWayBack() {
  useEffect(() => {
    const left = () => {
      document.body.hidden = true
    }
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload()
    }
    window.addEventListener('pagehide', left)
    window.addEventListener('pageshow', shown)
    return () => {
      window.removeEventListener('pagehide', left)
      window.removeEventListener('pageshow', shown)
    }
  }, [])
}
