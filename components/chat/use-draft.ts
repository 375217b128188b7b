'use client'

import { useEffect, useState } from 'react'

const prefix = 'tl-draft'

/**
 * What is being written. Where it is kept, it outlives a reload of this tab and the end of the conversation it was written in.
 * @param of what it is written in, where that is no place for words from elsewhere.
 */
export function useDraft(kept: boolean, of?: string) {
  const [text, setText] = useState('')
  const key = of ? `${prefix}:${of}` : prefix
  useEffect(() => {
    if (!kept) return
    try {
      const before = sessionStorage.getItem(key) ?? ''
      setText((typed) => typed || before)
    } catch {
      // A browser that keeps nothing begins with nothing.
    }
  }, [kept, key])
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

/** Forgets all words being written, as their person goes. */
export function forgetDraft() {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
