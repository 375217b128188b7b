'use client'

import { channelName, dyeClass, dyeOf } from '@/components/thread/dye'
import { ChipGroup } from '@/components/ui/chip-group'
import { channels } from '@/db/enums'
import { type SessionOverview, type SessionState, sessionStates } from '@/lib/sessions/schema'
import type { SessionFilters } from './session-filters'
import { stateNames } from './session-state'

const everyone = 'everyone'

// On a phone the chips lie in one line that scrolls.
const oneLine =
  'max-sm:-mx-4 max-sm:-my-1 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 max-sm:[scrollbar-width:none]'

type Props = {
  filters: SessionFilters
  onChange: (change: Partial<SessionFilters>) => void
  states: SessionOverview['states']
}

/** One state, any surfaces. What failed is offered where something did. */
export function SessionsFilters({ filters, onChange, states }: Props) {
  const total = Object.values(states).reduce((sum, count) => sum + count, 0)
  const shown = sessionStates.filter((state) => state !== 'failed' || states.failed > 0 || filters.state === 'failed')
  const count = (number: number) => number.toLocaleString('en-GB')
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-1.5 gap-y-2 px-4 pb-3 max-sm:flex-col max-sm:items-stretch sm:px-6">
      <ChipGroup
        label="State"
        value={filters.state ?? everyone}
        onChange={(value) => onChange({ state: value === everyone ? null : (value as SessionState) })}
        options={[
          { value: everyone, label: 'Everyone', count: count(total) },
          ...shown.map((state) => ({ value: state, label: stateNames[state], count: count(states[state]) })),
        ]}
        className={oneLine}
      />
      <span aria-hidden="true" className="mx-1.5 hidden h-[18px] w-px bg-line min-[1400px]:block" />
      <ChipGroup
        label="Surfaces"
        type="multiple"
        value={filters.channel}
        onChange={(value) => onChange({ channel: channels.filter((channel) => value.includes(channel)) })}
        options={channels.map((channel) => ({
          value: channel,
          label: channelName(channel),
          className: dyeClass(dyeOf(channel)),
          icon: <span className="h-[3px] w-3.5 rounded-full bg-dye" />,
        }))}
        className={oneLine}
      />
    </div>
  )
}
