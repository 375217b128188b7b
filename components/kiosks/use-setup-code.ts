'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sayRefusal } from '@/components/thread/say-outcome'
import { kiosksQuery, makeSetupCode } from '@/lib/sessions/kiosk-client'
import type { KioskView, SetupCode } from '@/lib/sessions/kiosk-schema'

/** The set-up code that is shown, and the kiosk it is for as that was when it was made. */
export function useSetupCode() {
  const cache = useQueryClient()
  const [shown, setShown] = useState<{ kiosk: KioskView; code: SetupCode } | null>(null)
  const make = useMutation({
    mutationFn: (kiosk: KioskView) => makeSetupCode(kiosk.id),
    onSuccess: (code, kiosk) => {
      setShown({ kiosk, code })
      return cache.invalidateQueries(kiosksQuery())
    },
    onError: sayRefusal('There is no code yet'),
  })
  return {
    shown,
    makingFor: make.isPending ? make.variables.id : null,
    make: (kiosk: KioskView) => make.mutate(kiosk),
    close: () => setShown(null),
  }
}
