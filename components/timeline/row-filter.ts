import { type EventKind, rowText, type TimelineRow } from './timeline-row'

export type RowFilter = {
  kind: EventKind | null
  /** Words to find, in what is shown and in the data behind it. */
  q: string
  /** Milliseconds since 1970; null is unbounded, `to` lies outside. */
  from: number | null
  to: number | null
}

const ofKind = (row: TimelineRow, kind: EventKind) => (kind === 'errors' ? row.broken === true : row.kind === kind)

export function filterRows(rows: TimelineRow[], { kind, q, from, to }: RowFilter): TimelineRow[] {
  const wanted = q.trim().toLocaleLowerCase()
  return rows.filter(
    (row) =>
      (kind === null || ofKind(row, kind)) &&
      (from === null || row.at >= from) &&
      (to === null || row.at < to) &&
      (wanted === '' || holds(row, wanted)),
  )
}

function holds(row: TimelineRow, wanted: string): boolean {
  if (rowText(row).toLocaleLowerCase().includes(wanted)) return true
  return JSON.stringify(row.entry.event_data ?? null)
    .toLocaleLowerCase()
    .includes(wanted)
}

/** How many rows there are of each kind. */
export function countKinds(rows: TimelineRow[]): Record<EventKind, number> {
  const counts = { chat: 0, steps: 0, actions: 0, api: 0, state: 0, errors: 0, pipeline: 0, surface: 0 }
  for (const row of rows) {
    if (row.kind !== 'errors') counts[row.kind] += 1
    if (row.broken) counts.errors += 1
  }
  return counts
}
