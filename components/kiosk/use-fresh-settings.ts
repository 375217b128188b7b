'use client'

import { useEffect } from 'react'
import { ApiError } from '@/lib/http/fetch'
import { readKioskHere } from '@/lib/sessions/kiosk-client'
import type { KioskHere } from '@/lib/sessions/kiosk-schema'

const everyMs = 5 * 60_000

/** Opens the kiosk anew between two visitors, once an admin has set it otherwise or taken it away. */
export function useFreshSettings(kiosk: KioskHere | null, free: boolean) {
  const known = JSON.stringify(kiosk)
  useEffect(() => {
    if (known === 'null' || !free) return
    const look = async () => {
      const now = await readKioskHere().catch((error) =>
        error instanceof ApiError && error.status === 404 ? null : undefined,
      )
      // Without an answer it stays as it is.
      if (now !== undefined && JSON.stringify(now) !== known) window.location.reload()
    }
    void look()
    const timer = setInterval(look, everyMs)
    return () => clearInterval(timer)
  }, [known, free])
}
