'use client'

import { useEffect, useState } from 'react'

const key = 'tl-draft'

/** What is being written. Where it is kept, it outlives a reload of this tab and the end of the conversation it was written in. */
export function useDraft(kept: boolean) {
  const [text, setText] = useState('')
  useEffect(() => {
    if (!kept) return
    try {
      const before = sessionStorage.getItem(key) ?? ''
      setText((typed) => typed || before)
    } catch {
      // A browser that keeps nothing begins with nothing.
    }
  }, [kept])
  const change = (next: string) => {
    setText(next)
    if (!kept) return
    try {
      if (next === '') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, next)
    } catch {
      // The page still holds it.
    }
  }
  return [text, change] as const
}

/** Forgets the words being written, as their person goes. */
export function forgetDraft() {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
