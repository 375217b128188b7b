'use client'

import { useCallback, useEffect, useRef } from 'react'
import { notePresence } from '@/lib/sessions/kiosk-client'

const everyMs = 5000

/**
 * Tells the server that somebody touches the screen, at once and then every five seconds at most, so that a browser that crashes brings
 * nothing back once its visitor has gone. `here`: somebody has a session to come back to.
 */
export function usePresence(here: boolean) {
  const sentAt = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (!here) return
    sentAt.current = 0
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [here])
  return useCallback(() => {
    if (!here || timer.current !== undefined) return
    const wait = Math.max(0, sentAt.current + everyMs - Date.now())
    timer.current = setTimeout(() => {
      timer.current = undefined
      sentAt.current = Date.now()
      // Whether the session still runs is asked elsewhere; a touch that the server missed only brings less back.
      notePresence().catch(() => {})
    }, wait)
  }, [here])
}
