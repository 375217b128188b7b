import { ChipGroup } from '@/components/ui/chip-group'
import { Select } from '@/components/ui/select'
import { type Channel, channels } from '@/db/enums'
import { type ConversationFilters, spans } from './conversation-filters'
import { strings } from './strings'

type Props = { filters: ConversationFilters; onChange: (change: Partial<ConversationFilters>) => void }

/** Which conversations are shown: since when, and through which place they went. */
export function ConversationFilterBar({ filters, onChange }: Props) {
  const times = ['all', ...spans] as const
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ChipGroup
        label={strings.when}
        size="web"
        options={times.map((value) => ({ value, label: strings.times[value] }))}
        value={filters.days ?? 'all'}
        onChange={(value) => onChange({ days: spans.find((span) => span === value) ?? null })}
      />
      <Select
        label={strings.where}
        hideLabel
        size="web"
        className="max-sm:w-full sm:ml-auto"
        value={filters.channel ?? ''}
        onChange={(event) => onChange({ channel: channels.find((one) => one === event.target.value) ?? null })}
      >
        <option value="">{strings.anywhere}</option>
        {channels.map((channel: Channel) => (
          <option key={channel} value={channel}>
            {strings.places[channel]}
          </option>
        ))}
      </Select>
    </div>
  )
}
