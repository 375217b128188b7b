'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ChipGroup } from '@/components/ui/chip-group'
import { Field } from '@/components/ui/field'
import { SettledSearch } from '@/components/ui/settled-search'
import { topicsOptions } from '@/lib/journal/client'
import { OwnTopic } from './own-topic'
import { isFiltered, shownKinds, timelineFilters } from './timeline-filters'

const mostTopics = 16

/** What narrows the whole timeline: words, kinds, topics, days. All of it stands in the address. */
export function TimelineQuery() {
  const t = useTranslations('journal.timeline')
  const page = useTranslations('page')
  const [filters, setFilters] = useQueryStates(timelineFilters)
  const { data } = useQuery(topicsOptions())
  const topics = (data?.items ?? []).filter(
    (topic, index) => topic.id === filters.topic || (index < mostTopics && topic.entries + topic.talks > 0),
  )
  const chosen = topics.find(({ id }) => id === filters.topic)
  const day = (which: 'from' | 'to') => (
    <Field
      size="web"
      type="date"
      label={t(which)}
      value={filters[which] ?? ''}
      onChange={(event) => void setFilters({ [which]: event.target.value || null })}
    />
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <SettledSearch
        label={t('searchWords')}
        size="web"
        hotkey="/"
        clearLabel={page('clearSearch')}
        value={filters.q ?? ''}
        onSettle={(q) => void setFilters({ q: q === '' ? null : q })}
      />
      <ChipGroup
        label={t('show')}
        size="web"
        options={shownKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={filters.show}
        onChange={(value) => void setFilters({ show: shownKinds.find((one) => one === value) ?? 'all' })}
      />
      <div className="grid grid-cols-2 gap-2 rail:grid-cols-1 [&_input]:px-2.5">
        {day('from')}
        {day('to')}
      </div>
      {topics.length > 0 ? (
        <ul aria-label={t('topics')} className="flex flex-wrap gap-1.5">
          {topics.map(({ id, name, entries, talks }) => (
            <li key={id}>
              <Chip
                size="web"
                pressed={filters.topic === id}
                count={entries + talks}
                onClick={() => void setFilters({ topic: filters.topic === id ? null : id })}
              >
                {name}
              </Chip>
            </li>
          ))}
        </ul>
      ) : null}
      {chosen ? (
        <OwnTopic
          key={chosen.id}
          topic={chosen}
          onGone={() => void setFilters({ topic: null })}
          className="-mt-2 -ml-4"
        />
      ) : null}
      {isFiltered(filters) ? (
        <Button size="web" variant="quiet" className="-ml-4 justify-self-start" onClick={() => void setFilters(null)}>
          {t('hidden.clear')}
        </Button>
      ) : null}
    </div>
  )
}
