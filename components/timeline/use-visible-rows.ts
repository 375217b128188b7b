'use client'

import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { groupRepeats } from './groups'
import { filterRows } from './row-filter'
import { timelineAddress } from './timeline-address'
import type { VisiblePart } from './timeline-chart'
import type { TimelineRow } from './timeline-row'

const nothingFiltered = { kind: null, q: null, from: null, to: null }

/** Which rows are shown and which one is looked at, as the address says, and how to change either. */
export function useVisibleRows(rows: TimelineRow[]) {
  const [address, setAddress] = useQueryStates(timelineAddress)
  const { kind, q, event: selected } = address
  const from = address.from?.getTime() ?? null
  const to = address.to?.getTime() ?? null
  const visible = useMemo(() => filterRows(rows, { kind, q, from, to }), [rows, kind, q, from, to])
  const groups = useMemo(() => groupRepeats(visible), [visible])
  return {
    kind,
    q,
    selected,
    part: { from, to } satisfies VisiblePart,
    filtered: kind !== null || q.trim() !== '' || from !== null || to !== null,
    visible,
    groups,
    setKind: (next: typeof kind) => void setAddress({ kind: next }),
    setWords: (next: string) => void setAddress({ q: next || null }),
    setPart: (next: VisiblePart) =>
      void setAddress({
        from: next.from === null ? null : new Date(next.from),
        to: next.to === null ? null : new Date(next.to),
      }),
    setSelected: (id: number | null) => void setAddress({ event: id }),
    clear: () => void setAddress(nothingFiltered),
  }
}
