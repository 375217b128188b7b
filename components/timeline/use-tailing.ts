'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** How near to the end still counts as the end, in pixels. */
const near = 48

type Options = {
  scroller: RefObject<HTMLElement | null>
  on: boolean
  /** Whether the list goes to the very end of what there is. */
  whole: boolean
  arrived: number
  startAtEnd: boolean
}

/**
 * Sticks a scrolling list to its end while it grows, and lets go as soon as somebody scrolls up. `unseen` counts what has arrived
 * since.
 */
export function useTailing({ scroller, on, whole, arrived, startAtEnd }: Options) {
  const [following, setFollowing] = useState(startAtEnd)
  const stick = useRef(startAtEnd)
  const seen = useRef(arrived)
  if (following && whole) seen.current = arrived

  const goToEnd = useCallback(() => {
    stick.current = true
    setFollowing(true)
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  }, [scroller])

  const letGo = useCallback(() => {
    stick.current = false
    setFollowing(false)
  }, [])

  const onScroll = useCallback(() => {
    const box = scroller.current
    if (!box) return
    stick.current = whole && box.scrollHeight - box.scrollTop - box.clientHeight < near
    setFollowing(stick.current)
  }, [scroller, whole])

  useLayoutEffect(() => {
    if (on && stick.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  })

  // Rows take their true height only once they are drawn.
  useEffect(() => {
    const content = scroller.current?.firstElementChild
    if (!on || !content) return
    const observer = new ResizeObserver(() => {
      if (stick.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
    })
    observer.observe(content)
    return () => observer.disconnect()
  }, [on, scroller])

  return { following, unseen: on && !(following && whole) ? arrived - seen.current : 0, goToEnd, letGo, onScroll }
}
