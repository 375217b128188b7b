'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Companion } from '@/db/enums'
import { questionOptions } from '@/lib/chat/talk-client'

const leastWords = 40
const growth = 60
const restMs = 2500

type Asked = { companion: Companion; version: number; words: number; not: number }
type Page = { entryId: string | null; version: number; words: number; saved: boolean; companion: Companion | null }

/**
 * One question about an entry: asked for once enough is written and saved and the writing rests, and again when it has grown by as much.
 * `pass` puts it away until then.
 */
export function useQuestion({ entryId, version, words, saved, companion }: Page) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [passed, setPassed] = useState<{ at: number; times: number } | null>(null)
  const grown = words - (passed?.at ?? asked?.words ?? 0) >= growth
  const due = saved && companion !== null && words >= leastWords && (asked?.companion !== companion || grown)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each version begins the rest anew
  useEffect(() => {
    if (!due || !companion) return
    const timer = setTimeout(() => {
      setAsked({ companion, version, words, not: passed?.times ?? 0 })
      setPassed((before) => before && { ...before, at: words })
    }, restMs)
    return () => clearTimeout(timer)
  }, [due, version, companion])

  const hidden = passed !== null && asked !== null && passed.times !== asked.not
  const shown = asked !== null && asked.companion === companion && !hidden
  const { data } = useQuery({
    ...questionOptions(entryId ?? '', asked ?? { companion: 'reflection_buddy', version: 0, not: 0 }),
    enabled: entryId !== null && shown,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return {
    question: shown && data?.companion === companion ? data : undefined,
    not: asked?.not ?? 0,
    pass: () => setPassed({ at: words, times: (asked?.not ?? 0) + 1 }),
  }
}
