'use client'

import { useRef } from 'react'

/**
 * Handlers for Radix content that is opened by state instead of a trigger: they remember what had the focus and give it
 * back on closing, which Radix does for its own triggers alone.
 */
export function useReturnFocus() {
  const opener = useRef<Element | null>(null)
  return {
    onOpenAutoFocus: () => {
      opener.current = document.activeElement
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      if (opener.current instanceof HTMLElement) opener.current.focus()
    },
  }
}
