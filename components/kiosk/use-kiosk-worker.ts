'use client'

import { useEffect } from 'react'

/** Lets the browser show that there is no connection, where the kiosk is opened without one. Over plain HTTP browsers have no such workers. */
export function useKioskWorker(isKiosk = true) {
  useEffect(() => {
    if (!isKiosk || !('serviceWorker' in navigator)) return
    navigator.serviceWorker.register('/kiosk-worker.js', { scope: '/kiosk' }).catch(() => {})
  }, [isKiosk])
}
