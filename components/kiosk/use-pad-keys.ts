'use client'

import { type RefObject, useEffect, useRef } from 'react'

type Keys = {
  /** Where the keys belong: it has the focus from the first of them on. */
  field: RefObject<HTMLInputElement | null>
  /** One symbol, as typed. */
  onSymbol: (symbol: string) => void
  onErase: () => void
  onEnter: () => void
  onEscape: () => void
}

/** Lets a keyboard type wherever the focus is, as the screen's own keys do. The field itself and open dialogs take their keys themselves. */
export function usePadKeys(keys: Keys) {
  const now = useRef(keys)
  useEffect(() => {
    now.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof Element && target.closest('[role=dialog], [role=alertdialog]')) return
      const { field, onSymbol, onErase, onEnter, onEscape } = now.current
      if (key === 'Escape') return onEscape()
      if (target instanceof HTMLInputElement) return
      if (key === 'Enter' && !(target instanceof HTMLButtonElement)) onEnter()
      const symbol = /^[0-9a-z]$/i.test(key)
      if (!symbol && key !== 'Backspace') return
      event.preventDefault()
      if (symbol) onSymbol(key)
      else onErase()
      field.current?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
