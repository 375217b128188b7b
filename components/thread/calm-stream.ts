'use client'

import { useMedia } from '@/components/ui/use-media'
import { wholeSentences } from './whole-sentences'

/** What to show of a streaming text: all of it, or sentence by sentence for those who asked for less motion. */
export function useCalmStream(text: string, streaming: boolean) {
  const calm = useMedia('(prefers-reduced-motion: reduce)')
  return calm && streaming ? wholeSentences(text) : text
}
