import type { TimelineRow } from './timeline-row'

/** One row of the drawn timeline: something that happened, once or several times running. */
export type RowGroup = { first: TimelineRow; last: TimelineRow; rows: TimelineRow[] }

/** Neighbours that are the same thing over again, on the same surface, become one. */
export function groupRepeats(rows: TimelineRow[]): RowGroup[] {
  const groups: RowGroup[] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (group && row.same !== undefined && row.same === group.last.same && row.channel === group.last.channel) {
      group.rows.push(row)
      group.last = row
    } else groups.push({ first: row, last: row, rows: [row] })
  }
  return groups
}

/** The index of the group that holds an event, -1 if none does. */
export function groupAt(groups: RowGroup[], id: number | null): number {
  return id === null ? -1 : groups.findIndex((group) => group.rows.some((row) => row.id === id))
}
