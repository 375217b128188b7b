'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useCountdown } from '@/components/thread/use-countdown'
import type { Channel } from '@/db/enums'
import { makeHandover } from '@/lib/sessions/client'
import { handoverSeconds } from '@/lib/sessions/schema'

/**
 * A code for going on elsewhere, made when asked for. `surface` is where the session is now: once it has moved, the code was used, and is
 * shown no more. `left` is in whole seconds, counted here, as the clock of a kiosk may be wrong.
 */
export function useHandover(surface: Channel) {
  const { mutate, data, isPending, isError, reset } = useMutation({ mutationFn: makeHandover })
  const [over, setOver] = useState<string | null>(null)
  const [taken, setTaken] = useState(false)
  const left = useCountdown(data && handoverSeconds, () => setOver(data?.code ?? null), data?.code)
  const from = useRef(surface)
  const held = useRef(data)
  useEffect(() => {
    held.current = data
  })
  useEffect(() => {
    if (from.current === surface) return
    from.current = surface
    if (!held.current) return
    setTaken(true)
    reset()
  }, [surface, reset])
  const spent = data !== undefined && over === data.code
  return {
    handover: spent ? null : (data ?? null),
    left: left ?? handoverSeconds,
    spent,
    taken,
    making: isPending,
    failed: isError,
    make: () => {
      setTaken(false)
      mutate()
    },
  }
}
export type Handover = ReturnType<typeof useHandover>
