'use client'

import { type RefObject, useEffect, useRef } from 'react'

const near = 120

/**
 * Keeps a scrolling region at its end while things are added there, unless somebody has scrolled up to read.
 * `mine` counts what this person did; a new one goes to the end in any case.
 */
export function useStickToEnd(region: RefObject<HTMLElement | null>, mine: number) {
  const atEnd = useRef(true)
  useEffect(() => {
    const element = region.current
    if (!element) return
    const toEnd = () => element.scrollTo({ top: element.scrollHeight })
    const scrolled = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < near
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing this person does goes to the end
  useEffect(() => {
    atEnd.current = true
    region.current?.scrollTo({ top: region.current.scrollHeight })
  }, [mine, region])
}
