'use client'

import { useMedia } from '@/components/ui/use-media'

/** Where a sentence ends, in Latin script and in Devanagari. */
const sentenceEnd = /[.!?।…]["”’)]?\s+|\n/g

/** What is shown of a text that still grows: all of it, or whole sentences for people who asked for less motion. */
export function useReadableText(text: string, growing: boolean): string {
  const calm = useMedia('(prefers-reduced-motion: reduce)')
  return growing && calm ? wholeSentences(text) : text
}

/** The sentences of a text that have ended. */
export function wholeSentences(text: string): string {
  const last = [...text.matchAll(sentenceEnd)].at(-1)
  return last ? text.slice(0, last.index + last[0].length).trimEnd() : ''
}
