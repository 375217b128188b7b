import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ChipGroup } from '@/components/ui/chip-group'
import { Select } from '@/components/ui/select'
import { SettledSearch } from '@/components/ui/settled-search'
import { type Channel, channels } from '@/db/enums'
import { conversationTypes } from '@/lib/chat/schema'
import { type ConversationFilters, isTooShort, spans } from './conversation-filters'

type Props = { filters: ConversationFilters; onChange: (change: Partial<ConversationFilters>) => void }

/** Which conversations are shown: in which something was said, since when, of which kind, and through which place they went. */
export function ConversationFilterBar({ filters, onChange }: Props) {
  const t = useTranslations('conversations')
  const page = useTranslations('page')
  const times = ['all', ...spans] as const
  const { q, days, type, channel, theme } = filters
  return (
    <div className="grid gap-3">
      <div>
        <SettledSearch
          label={t('search')}
          size="web"
          hotkey="/"
          clearLabel={page('clearSearch')}
          value={q ?? ''}
          onSettle={(words) => onChange({ q: words === '' ? null : words })}
        />
        {isTooShort(q) ? <p className="mt-1.5 text-[13px] text-ink-3">{t('tooShort')}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ChipGroup
          label={t('when')}
          size="web"
          options={times.map((value) => ({ value, label: t(`times.${value}`) }))}
          value={days ?? 'all'}
          onChange={(value) => onChange({ days: spans.find((span) => span === value) ?? null })}
        />
        <div className="flex gap-2 max-sm:w-full sm:ml-auto">
          <Select
            label={t('kind')}
            hideLabel
            size="web"
            className="max-sm:flex-1"
            value={type ?? ''}
            onChange={(event) =>
              onChange({ type: conversationTypes.find((one) => one === event.target.value) ?? null })
            }
          >
            <option value="">{t('anyKind')}</option>
            {conversationTypes.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Select>
          <Select
            label={t('where')}
            hideLabel
            size="web"
            className="max-sm:flex-1"
            value={channel ?? ''}
            onChange={(event) => onChange({ channel: channels.find((one) => one === event.target.value) ?? null })}
          >
            <option value="">{t('anywhere')}</option>
            {channels.map((place: Channel) => (
              <option key={place} value={place}>
                {page('place', { place })}
              </option>
            ))}
          </Select>
        </div>
        {theme === null ? null : (
          <Chip pressed size="web" icon={<X aria-hidden="true" />} onClick={() => onChange({ theme: null })}>
            {t('onTheme', { theme })}
          </Chip>
        )}
      </div>
    </div>
  )
}
