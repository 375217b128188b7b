'use client'

import { useEffect } from 'react'

/** Says of the whole document, dialogs and notes included, that it is English while a page is shown that speaks nothing else. */
export function useEnglish() {
  useEffect(() => {
    const page = document.documentElement
    const visitors = page.lang
    page.lang = 'en'
    return () => {
      page.lang = visitors
    }
  }, [])
}
