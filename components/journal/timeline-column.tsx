'use client'

import { useQuery } from '@tanstack/react-query'
import { Search, X } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Logo } from '@/components/thread/logo'
import { IconButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ChipGroup } from '@/components/ui/chip-group'
import { SettledSearch } from '@/components/ui/settled-search'
import { useMedia } from '@/components/ui/use-media'
import { useNow } from '@/components/ui/use-now'
import { topicsOptions } from '@/lib/journal/client'
import { StationBar } from './station-bar'
import { type Filters, filterOf, isFiltered, noFilters } from './timeline-filters'
import { TimelineList } from './timeline-list'
import { TimelineQuery } from './timeline-query'
import { entryAt } from './use-writing'
import { VisitorTools } from './visitor-tools'

const shown = ['all', 'entries', 'talks'] as const

/** The left of the journal on wide screens: what one wrote and said, at hand while writing; beside the whole timeline what narrows it. */
export function TimelineColumn({ renderedAt }: { renderedAt: number }) {
  const t = useTranslations('journal.timeline')
  const wide = useMedia('(width >= 68.75rem)')
  const whole = usePathname() === '/journal/timeline'
  return (
    <aside
      aria-label={t('title')}
      className="ground-sunken max-rail:hidden rail:flex rail:h-dvh rail:min-h-0 rail:flex-col"
    >
      <Link href="/" className="flex min-h-11 flex-none items-center px-5 pt-3 text-[18px]">
        <Logo />
      </Link>
      {whole ? (
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-2">
          <h2 className="sr-only">{t('filter')}</h2>
          {wide ? <TimelineQuery /> : null}
        </div>
      ) : (
        <Recent renderedAt={renderedAt} enabled={wide} />
      )}
      <div className="flex flex-none justify-end px-2 pb-2">
        <VisitorTools />
      </div>
      <StationBar className="relative flex-none" />
    </aside>
  )
}

function Recent({ renderedAt, enabled }: { renderedAt: number; enabled: boolean }) {
  const t = useTranslations('journal.timeline')
  const page = useTranslations('page')
  const path = usePathname()
  const now = useNow(renderedAt, 60_000)
  const [filters, setFilters] = useState<Filters>(noFilters)
  const [searching, setSearching] = useState(false)
  const topics = useQuery({ ...topicsOptions(), enabled: filters.topic !== null })
  const topic = filters.topic ? topics.data?.items.find(({ id }) => id === filters.topic) : undefined
  const change = (next: Partial<Filters>) => setFilters((before) => ({ ...before, ...next }))
  const close = () => {
    setSearching(false)
    change({ q: null })
  }
  return (
    <>
      <h2 className="sr-only">{t('title')}</h2>
      <div className="flex flex-none items-center gap-1.5 px-5 pt-1 pb-2">
        <ChipGroup
          label={t('show')}
          size="web"
          className="mr-auto flex-nowrap!"
          options={shown.map((value) => ({
            value,
            label: t(`kinds.${value}`),
            className: 'h-[30px]! px-2.5! text-[13px]!',
          }))}
          value={filters.show}
          onChange={(value) => change({ show: shown.find((one) => one === value) ?? 'all' })}
        />
        <IconButton
          size="web"
          label={searching ? t('closeSearch') : t('search')}
          aria-expanded={searching}
          onClick={() => (searching ? close() : setSearching(true))}
          className="-mr-3"
        >
          <Search />
        </IconButton>
      </div>
      {searching ? (
        <div className="flex-none px-5 pb-2">
          <SettledSearch
            label={t('searchWords')}
            size="web"
            clearLabel={page('clearSearch')}
            value={filters.q ?? ''}
            onSettle={(q) => change({ q: q === '' ? null : q })}
          />
        </div>
      ) : null}
      {topic ? (
        <div className="flex-none px-5 pb-2">
          <Chip
            pressed
            size="web"
            icon={<X aria-hidden="true" />}
            className="max-w-full overflow-hidden"
            onClick={() => change({ topic: null })}
          >
            {topic.name}
          </Chip>
        </div>
      ) : null}
      <div className="relative min-h-0 flex-1 overflow-y-auto">
        <TimelineList
          filter={filterOf(filters)}
          filtered={isFiltered(filters)}
          onClear={() => {
            setFilters(noFilters)
            setSearching(false)
          }}
          onTopic={(id) => change({ topic: filters.topic === id ? null : id })}
          now={now}
          current={currentAt(path)}
          enabled={enabled}
        />
      </div>
    </>
  )
}

function currentAt(path: string): string | null {
  if (path === '/journal') return 'blank'
  return entryAt(path) ?? /^\/journal\/talks\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? null
}
