'use client'

import { useEffect, useRef } from 'react'

const writing = 'input, textarea, select, [contenteditable="true"], [role="textbox"]'

/**
 * Listens for single keys anywhere on the page while the component is mounted, for example `{ j: next, '/': focusSearch }`.
 * Names are those of `KeyboardEvent.key` in lower case. Silent while somebody types, with a modifier held, and under an open dialog.
 */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = current.current[event.key.toLowerCase()]
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(writing)) return
      if (document.querySelector('[role="dialog"][data-state="open"], [role="alertdialog"]')) return
      event.preventDefault()
      act(event)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
