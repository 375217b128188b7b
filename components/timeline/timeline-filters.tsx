'use client'

import { Clock, Timer } from 'lucide-react'
import type { Ref } from 'react'
import { Knot, type KnotKind } from '@/components/thread/knot'
import { IconButton } from '@/components/ui/button'
import { ChipGroup } from '@/components/ui/chip-group'
import { SearchField } from '@/components/ui/search-field'
import type { TimeLook } from './timeline-address'
import type { EventKind } from './timeline-row'

type Filterable = Exclude<EventKind, 'surface'>

const chips: { kind: Filterable; label: string; knot: KnotKind }[] = [
  { kind: 'chat', label: 'Chat', knot: 'person' },
  { kind: 'steps', label: 'Steps', knot: 'step' },
  { kind: 'actions', label: 'Actions', knot: 'action' },
  { kind: 'api', label: 'API calls', knot: 'api' },
  { kind: 'state', label: 'State', knot: 'state' },
  { kind: 'errors', label: 'Errors', knot: 'error' },
  { kind: 'pipeline', label: 'Pipeline', knot: 'pipeline' },
]

const all = 'all'

type Props = {
  ref: Ref<HTMLDivElement>
  counts: Record<EventKind, number>
  total: number
  kind: Filterable | null
  onKind: (kind: Filterable | null) => void
  q: string
  onFind: (q: string) => void
  time: TimeLook
  onTime: (time: TimeLook) => void
}

/** One kind of event, or all; a kind that never happened has no chip, but errors always do. */
export function TimelineFilters({ ref, counts, total, kind, onKind, q, onFind, time, onTime }: Props) {
  const elapsed = time === 'elapsed'
  const shown = chips.filter((chip) => counts[chip.kind] > 0 || chip.kind === 'errors' || chip.kind === kind)
  return (
    <div
      ref={ref}
      className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-2 sm:px-6"
    >
      <ChipGroup
        label="Kind of event"
        value={kind ?? all}
        onChange={(value) => onKind(shown.find((chip) => chip.kind === value)?.kind ?? null)}
        options={[
          { value: all, label: 'All', count: total.toLocaleString('en-GB') },
          ...shown.map((chip) => ({
            value: chip.kind,
            label: chip.label,
            count: counts[chip.kind].toLocaleString('en-GB'),
            icon: <Knot kind={chip.knot} size={12} halo={false} />,
            className: '[--dye:var(--tl-ink-2)]',
          })),
        ]}
        className="max-sm:-mx-4 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 max-sm:-my-1 max-sm:[scrollbar-width:none]"
      />
      <span className="flex items-center gap-2 max-sm:w-full sm:ml-auto">
        <IconButton
          label="Time from the start"
          aria-pressed={elapsed}
          onClick={() => onTime(elapsed ? 'clock' : 'elapsed')}
          className="aria-pressed:bg-sunken aria-pressed:text-thread"
        >
          {elapsed ? <Timer /> : <Clock />}
        </IconButton>
        <SearchField
          label="Find in this session"
          hotkey="/"
          size="small"
          maxLength={200}
          value={q}
          onChange={(event) => onFind(event.target.value)}
          onClear={() => onFind('')}
          className="w-[216px] max-sm:w-full"
        />
      </span>
    </div>
  )
}
