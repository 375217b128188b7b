import { X } from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import { ChipGroup } from '@/components/ui/chip-group'
import { Select } from '@/components/ui/select'
import { SettledSearch } from '@/components/ui/settled-search'
import { type Channel, channels } from '@/db/enums'
import { conversationTypes } from '@/lib/chat/schema'
import { type ConversationFilters, isTooShort, spans } from './conversation-filters'
import { strings } from './strings'

type Props = { filters: ConversationFilters; onChange: (change: Partial<ConversationFilters>) => void }

/** Which conversations are shown: in which something was said, since when, of which kind, and through which place they went. */
export function ConversationFilterBar({ filters, onChange }: Props) {
  const times = ['all', ...spans] as const
  const { q, days, type, channel, theme } = filters
  return (
    <div className="grid gap-3">
      <div>
        <SettledSearch
          label={strings.search}
          size="web"
          hotkey="/"
          value={q ?? ''}
          onSettle={(words) => onChange({ q: words === '' ? null : words })}
        />
        {isTooShort(q) ? <p className="mt-1.5 text-[13px] text-ink-3">{strings.tooShort}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ChipGroup
          label={strings.when}
          size="web"
          options={times.map((value) => ({ value, label: strings.times[value] }))}
          value={days ?? 'all'}
          onChange={(value) => onChange({ days: spans.find((span) => span === value) ?? null })}
        />
        <div className="flex gap-2 max-sm:w-full sm:ml-auto">
          <Select
            label={strings.kind}
            hideLabel
            size="web"
            className="max-sm:flex-1"
            value={type ?? ''}
            onChange={(event) =>
              onChange({ type: conversationTypes.find((one) => one === event.target.value) ?? null })
            }
          >
            <option value="">{strings.anyKind}</option>
            {conversationTypes.map((kind) => (
              <option key={kind} value={kind}>
                {strings.kinds[kind]}
              </option>
            ))}
          </Select>
          <Select
            label={strings.where}
            hideLabel
            size="web"
            className="max-sm:flex-1"
            value={channel ?? ''}
            onChange={(event) => onChange({ channel: channels.find((one) => one === event.target.value) ?? null })}
          >
            <option value="">{strings.anywhere}</option>
            {channels.map((place: Channel) => (
              <option key={place} value={place}>
                {strings.places[place]}
              </option>
            ))}
          </Select>
        </div>
        {theme === null ? null : (
          <Chip pressed size="web" icon={<X aria-hidden="true" />} onClick={() => onChange({ theme: null })}>
            {strings.onTheme(theme)}
          </Chip>
        )}
      </div>
    </div>
  )
}
