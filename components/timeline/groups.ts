import type { TimelineGap } from '@/lib/log/client'
import type { TimelineRow } from './timeline-row'

/** One row of the drawn timeline: something that happened, once or several times running; `gap` is what is missing before it. */
export type RowGroup = { first: TimelineRow; last: TimelineRow; rows: TimelineRow[]; gap?: TimelineGap }

/** Neighbours that are the same thing over again, on the same surface, become one; nothing is joined across a gap. */
export function groupRepeats(rows: TimelineRow[], gaps: TimelineGap[] = []): RowGroup[] {
  const before = new Map(gaps.map((gap) => [gap.before, gap]))
  const groups: RowGroup[] = []
  for (const row of rows) {
    const group = groups.at(-1)
    const gap = before.get(row.id)
    const again = row.same !== undefined && row.same === group?.last.same && row.channel === group.last.channel
    if (group && again && !gap) {
      group.rows.push(row)
      group.last = row
    } else groups.push({ first: row, last: row, rows: [row], ...(gap ? { gap } : {}) })
  }
  return groups
}

/** The index of the group that holds an event, -1 if none does. */
export function groupAt(groups: RowGroup[], id: number | null): number {
  return id === null ? -1 : groups.findIndex((group) => group.rows.some((row) => row.id === id))
}
