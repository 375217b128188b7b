'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { fetchTimelineRows } from '@/lib/log/client'
import { errorQueryOptions } from '@/lib/log/error-client'
import type { TimelineEntry } from './row-window'

/** "5 other sessions today", with the way to all of them; nothing until it is known. */
export function SameError({ entry, dayStart }: { entry: TimelineEntry; dayStart: string }) {
  const known = useQuery({
    queryKey: ['timeline', 'fingerprint', entry.event_id],
    // A row that has just arrived does not tell it.
    queryFn: async ({ signal }) => {
      const around = entry.event_id
      const page = await fetchTimelineRows(entry.session_id, { around, kind: 'errors', limit: 1 }, signal)
      return page.items.find((item) => item.event_id === around)?.fingerprint ?? null
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: !entry.fingerprint,
  })
  const fingerprint = entry.fingerprint ?? known.data ?? null
  const group = useQuery({
    ...errorQueryOptions(fingerprint ?? '', dayStart, () => ({ from: dayStart }), 1),
    enabled: fingerprint !== null,
    retry: false,
  })
  if (!fingerprint || !group.data) return null
  const others = Math.max(0, group.data.sessions - 1)
  return (
    <Link
      href={`/errors?fingerprint=${encodeURIComponent(fingerprint)}`}
      className="font-semibold text-thread underline underline-offset-2"
    >
      {others === 0 ? 'no other session today' : `${others} other ${others === 1 ? 'session' : 'sessions'} today`}
    </Link>
  )
}
