'use client'

import { useRef } from 'react'
import { factsOf } from './detail-facts'
import { EventDetail } from './event-detail'
import { groupAt, type RowGroup } from './groups'
import { JoinActions } from './join-actions'
import { SameError } from './same-error'
import type { TimelineRow } from './timeline-row'

type Props = {
  selected: number | null
  rows: TimelineRow[]
  groups: RowGroup[]
  /** How many steps the session has. */
  steps: number
  person: string
  zone: string | undefined
  now: number
  onClose: () => void
}

/** The detail of the row that is looked at; it stays while the rows around it give way to others. */
export function LookedAt({ selected, rows, groups, steps, person, zone, now, onClose }: Props) {
  const last = useRef<TimelineRow | undefined>(undefined)
  const found = selected === null ? undefined : rows.find((row) => row.id === selected)
  if (found) last.current = found
  const row = found ?? (last.current?.id === selected ? last.current : undefined)
  if (!row) return null
  const group = groups[groupAt(groups, selected)]
  const isError = row.entry.event_type === 'error' && row.kind === 'errors'
  return (
    <EventDetail
      row={row}
      facts={factsOf({ row, group, around: rows, zone, steps })}
      same={isError && zone ? <SameError entry={row.entry} dayStart={startOfDay(now)} /> : undefined}
      person={person}
      zone={zone}
      onClose={onClose}
      action={<JoinActions entry={row.entry} />}
    />
  )
}

/** The viewer's midnight, in UTC. */
function startOfDay(now: number): string {
  const day = new Date(now)
  day.setHours(0, 0, 0, 0)
  return day.toISOString()
}
