import type { TimelineFilter } from '@/lib/log/client'
import { rowText, type TimelineRow } from './timeline-row'

/** Whether a row that has just arrived is one of those a filter leaves: as the server tells it of the others. */
export function leaves({ kind, q, from, to }: TimelineFilter, row: TimelineRow): boolean {
  if (kind !== undefined && (kind === 'errors' ? !row.broken : row.kind !== kind)) return false
  if (from !== undefined && row.at < Date.parse(from)) return false
  if (to !== undefined && row.at >= Date.parse(to)) return false
  const wanted = q?.trim().toLocaleLowerCase() ?? ''
  return wanted === '' || holds(row, wanted)
}

function holds(row: TimelineRow, wanted: string): boolean {
  const { event_type, event_data } = row.entry
  const texts = [event_type, rowText(row), JSON.stringify(event_data ?? null)]
  return texts.some((text) => text.toLocaleLowerCase().includes(wanted))
}
