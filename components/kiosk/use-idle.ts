'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/** What somebody at the screen does; scrolling alone is not among it, as a page also scrolls by itself. */
const signs = ['pointerdown', 'pointerup', 'touchmove', 'wheel', 'keydown', 'input'] as const
/** Keys that work a dialog's buttons. */
const working = ['Tab', 'Shift', 'Enter', ' ']

type Options = {
  /** Whether there is anything of a visitor to forget. */
  watching: boolean
  idleMs: number
  warnMs: number
  onTouch: () => void
  onEnd: () => void
}

/**
 * Watches whether somebody is still there. `endsAt` is when the screen clears itself, once it warns of that. Judged by the clock at each
 * look, never by counting: a browser that slept is over the time as soon as it wakes.
 */
export function useIdle({ watching, idleMs, warnMs, onTouch, onEnd }: Options) {
  const [endsAt, setEndsAt] = useState<number | null>(null)
  const last = useRef(0)
  const paused = useRef(0)
  const told = useRef({ onTouch, onEnd })
  useEffect(() => {
    told.current = { onTouch, onEnd }
  })
  const look = useRef<() => boolean>(() => true)

  useEffect(() => {
    if (!watching) return
    let timer: ReturnType<typeof setTimeout>
    last.current = Date.now()
    paused.current = 0
    /** Says whether the visitor is still there. */
    look.current = () => {
      clearTimeout(timer)
      const now = Date.now()
      // A clock that was set back must not make anybody immortal.
      last.current = Math.min(last.current, now)
      const warnAt = Math.max(last.current + idleMs, paused.current)
      const end = warnAt + warnMs
      if (now >= end) {
        told.current.onEnd()
        return false
      }
      setEndsAt(now >= warnAt ? end : null)
      timer = setTimeout(look.current, (now >= warnAt ? end : warnAt) - now)
      return true
    }
    const touched = (event: Event) => {
      // The touch that wakes a sleeping screen comes too late.
      if (isForDialog(event) || !look.current()) return
      last.current = Date.now()
      told.current.onTouch()
      look.current()
    }
    const woken = () => void look.current()
    for (const sign of signs) window.addEventListener(sign, touched, { capture: true, passive: true })
    window.addEventListener('pageshow', woken)
    document.addEventListener('visibilitychange', woken)
    look.current()
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true })
      window.removeEventListener('pageshow', woken)
      document.removeEventListener('visibilitychange', woken)
      look.current = () => true
      setEndsAt(null)
    }
  }, [watching, idleMs, warnMs])

  const stay = useCallback(() => {
    last.current = Date.now()
    told.current.onTouch()
    look.current()
  }, [])
  /** Holds the warning back till then at most, while the visitor is busy with their phone. */
  const pauseUntil = useCallback((time: number) => {
    paused.current = time
    look.current()
  }, [])
  return { endsAt, stay, pauseUntil }
}
export type Idle = ReturnType<typeof useIdle>

/** What works the warning's own buttons is left to them: taken as a touch, it would close the dialog under the finger. */
function isForDialog(event: Event): boolean {
  const { target } = event
  const warning = target instanceof Element ? target.closest('[data-idle-warning]') : null
  if (!warning || !(target instanceof Element)) return false
  return event instanceof KeyboardEvent ? working.includes(event.key) : target.closest('button') !== null
}
