'use client'

import { type RefObject, useEffect, useRef } from 'react'

const near = 120

/**
 * Keeps a scrolling region at its end while things are added there, unless somebody has scrolled up to read.
 * A message that the address names comes before the end, once. `mine` counts what this person did; a new one goes to the end in any case.
 */
export function useStickToEnd(region: RefObject<HTMLElement | null>, mine: number) {
  const atEnd = useRef(true)
  const shown = useRef(false)
  useEffect(() => {
    const element = region.current
    if (!element) return
    const toEnd = () => {
      const named = shown.current ? null : namedMessage(element)
      if (!named) return element.scrollTo({ top: element.scrollHeight })
      shown.current = true
      atEnd.current = false
      named.scrollIntoView({ block: 'center' })
    }
    let top = element.scrollTop
    const scrolled = () => {
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < near
      // What came meanwhile, as tall as a receipt, is no scrolling up.
      if (isNear || element.scrollTop < top) atEnd.current = isNear
      top = element.scrollTop
    }
    const watcher = new ResizeObserver(() => {
      if (atEnd.current) toEnd()
    })
    watcher.observe(element)
    for (const child of element.children) watcher.observe(child)
    element.addEventListener('scroll', scrolled, { passive: true })
    toEnd()
    return () => {
      watcher.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [region])
  useEffect(() => {
    if (shown.current && mine === 0) return
    atEnd.current = true
    region.current?.scrollTo({ top: region.current.scrollHeight })
  }, [mine, region])
}

/** `#message-…` of the address, once it is there. */
function namedMessage(region: HTMLElement): HTMLElement | null {
  const name = window.location.hash.slice(1)
  const named = name.startsWith('message-') ? document.getElementById(name) : null
  return region.contains(named) ? named : null
}
