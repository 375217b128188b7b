'use client'

import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import type { TimelineFilter } from '@/lib/log/client'
import { timelineAddress } from './timeline-address'
import type { VisiblePart } from './timeline-chart'

const nothingFiltered = { kind: null, q: null, from: null, to: null }

/** Which rows are shown, which one is looked at and how their time is told, as the address says, and how to change each. */
export function useTimelineAddress() {
  const [address, setAddress] = useQueryStates(timelineAddress)
  const { kind, q, event: selected, time } = address
  const from = address.from?.getTime() ?? null
  const to = address.to?.getTime() ?? null
  const filter = useMemo(
    (): TimelineFilter => ({
      ...(kind === null ? {} : { kind }),
      ...(q.trim() === '' ? {} : { q: q.trim().slice(0, 200) }),
      ...(from === null ? {} : { from: new Date(from).toISOString() }),
      ...(to === null ? {} : { to: new Date(to).toISOString() }),
    }),
    [kind, q, from, to],
  )
  const moment = (at: number | null) => (at === null ? null : new Date(at))
  return {
    kind,
    q,
    selected,
    time,
    filter,
    part: { from, to } satisfies VisiblePart,
    filtered: Object.keys(filter).length > 0,
    setKind: (next: typeof kind) => void setAddress({ kind: next }),
    setWords: (next: string) => void setAddress({ q: next || null }),
    setPart: (next: VisiblePart) => void setAddress({ from: moment(next.from), to: moment(next.to) }),
    setSelected: (id: number | null) => void setAddress({ event: id }),
    setTime: (next: typeof time) => void setAddress({ time: next }),
    clear: () => void setAddress(nothingFiltered),
  }
}
