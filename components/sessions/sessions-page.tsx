'use client'

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useQueryStates } from 'nuqs'
import { useCallback, useEffect, useState } from 'react'
import { holderName } from '@/components/holding/holder-name'
import { TakeFromDialog } from '@/components/holding/take-from-dialog'
import { useHold } from '@/components/holding/use-hold'
import { personName } from '@/components/thread/session-name'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { PageTop } from '@/components/ui/page-top'
import { useKeys } from '@/components/ui/use-keys'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { WriteDialog } from '@/components/write/write-dialog'
import type { DemoView } from '@/lib/demo/schema'
import { sessionsOverviewQuery, sessionsQuery } from '@/lib/sessions/client'
import type { SessionListItem, SessionOverview } from '@/lib/sessions/schema'
import { startOf } from './day-start'
import { DemoBar } from './demo-bar'
import { ExportDialog } from './export-dialog'
import { whoIsMeant } from './log-export'
import { PeriodMenu } from './period-menu'
import { filterOf, type SessionFilters, sessionFilters } from './session-filters'
import { SessionsFigures } from './sessions-figures'
import { SessionsFilters } from './sessions-filters'
import { SessionsFoot } from './sessions-foot'
import { SessionsList } from './sessions-list'
import { SessionsSearch } from './sessions-search'
import { useDemo } from './use-demo'
import { useHeldRows } from './use-held-rows'
import { useLiveList } from './use-live-list'

// Who was live goes idle without a word of its own.
const refreshMs = 30_000

type Props = {
  /** What the server has read, and with which filters. */
  first: { list: { items: SessionListItem[]; nextCursor: string | null }; filters: SessionFilters }
  overview: SessionOverview
  /** How it stands with demo data, for admins. */
  demo: DemoView | null
  now: number
  pageSize: number
}

/** What somebody is called in a sentence. */
const calledOf = (item: SessionListItem) => (item.name ? personName(item) : 'them')

const idOf = (item: SessionListItem) => item.session_id

/** Everybody's sessions as they happen. */
export function SessionsPage({ first, overview, demo: demoAtFirst, now: start, pageSize }: Props) {
  const [filters, setFilters] = useQueryStates(sessionFilters)
  const zone = useZone()
  const now = useNow(start)
  const dayStart = startOf('today', zone, now)
  const since = filters.period ? startOf(filters.period, zone, now) : undefined
  const [pointing, setPointing] = useState(false)
  const [writingTo, setWritingTo] = useState<SessionListItem | null>(null)
  const [exporting, setExporting] = useState(false)

  const filter = { ...filterOf(filters, since), limit: pageSize }
  const [firstKey] = useState(() => JSON.stringify(filterOf(first.filters)))
  const isFirst = JSON.stringify(filterOf(filters)) === firstKey && !filters.period
  const list = useInfiniteQuery({
    ...sessionsQuery(filter),
    initialData: isFirst ? { pages: [first.list], pageParams: [''] } : undefined,
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
    enabled: !filters.period || since !== undefined,
  })
  const figures = useQuery({
    ...sessionsOverviewQuery(dayStart),
    placeholderData: (before) => before ?? overview,
    refetchInterval: refreshMs,
    enabled: dayStart !== undefined,
  })
  const demo = useDemo(demoAtFirst)
  const live = useLiveList(list.data?.pages.length ?? 1)
  const rows = withoutRepeats(list.data?.pages.flatMap((page) => page.items) ?? [])
  const { shown, waiting } = useHeldRows({ rows, idOf, held: pointing, list: JSON.stringify(filter) })
  const search = useCallback((q: string) => void setFilters({ q: q || null }), [setFilters])
  useKeys({ l: () => void setFilters({ state: filters.state === 'live' ? null : 'live' }) })
  const { take, back } = useHold()
  const [takingFrom, setTakingFrom] = useState<SessionListItem | null>(null)
  const hold = useCallback(
    (item: SessionListItem) => {
      const held = { sessionId: item.session_id, person: calledOf(item) }
      if (item.held_by?.you) back(held)
      else if (item.held_by) setTakingFrom(item)
      else take(held)
    },
    [take, back],
  )
  const shownOverview = figures.data ?? overview

  // A row that is replaced under the pointer never says that the pointer has left.
  useEffect(() => {
    if (rows.length === 0) setPointing(false)
  }, [rows.length])

  return (
    <>
      <PageTop
        title="Sessions"
        actions={
          <>
            <SessionsSearch value={filters.q} onChange={search} />
            <Button variant="soft" icon={<Download />} onClick={() => setExporting(true)}>
              Export
            </Button>
          </>
        }
      >
        <PeriodMenu value={filters.period} onChange={(period) => void setFilters({ period })} />
        <Chip
          pressed={filters.mine}
          count={shownOverview.mine}
          onClick={() => void setFilters({ mine: filters.mine ? null : true })}
        >
          Mine
        </Chip>
      </PageTop>
      <div className="flex min-h-0 flex-1 flex-col max-sm:overflow-y-auto">
        <SessionsFigures overview={shownOverview} now={now} />
        <SessionsFilters filters={filters} onChange={setFilters} states={shownOverview.states} />
        {demo ? <DemoBar demo={demo} /> : null}
        <SessionsList
          offersDemo={demo?.offered === true && demo.sessions === 0}
          list={list}
          shown={shown}
          now={now}
          zone={zone}
          filtered={Object.values(filterOf(filters)).some(Boolean) || filters.period !== null}
          helpOnly={filters.state === 'help' && !filters.q && filters.channel.length === 0 && !filters.period}
          onClear={() => setFilters(null)}
          onPoint={setPointing}
          onWrite={setWritingTo}
          onHold={hold}
        />
      </div>
      <SessionsFoot live={live} holding={pointing} waiting={waiting} />
      {writingTo ? (
        <WriteDialog
          open
          onOpenChange={() => setWritingTo(null)}
          to={personName(writingTo)}
          name={writingTo.name}
          locale={writingTo.locale}
          sessionId={writingTo.session_id}
        />
      ) : null}
      {takingFrom?.held_by ? (
        <TakeFromDialog
          open
          onOpenChange={() => setTakingFrom(null)}
          person={calledOf(takingFrom)}
          holder={holderName(takingFrom.held_by)}
          onConfirm={() =>
            take({
              sessionId: takingFrom.session_id,
              person: calledOf(takingFrom),
              from: takingFrom.held_by?.id,
            })
          }
        />
      ) : null}
      {exporting ? (
        <ExportDialog
          open
          onOpenChange={setExporting}
          who={whoIsMeant(filters.q, rows)}
          period={filters.period}
          now={now}
          zone={zone}
        />
      ) : null}
    </>
  )
}

/** What changed its place between two pages came with both. */
function withoutRepeats(items: SessionListItem[]): SessionListItem[] {
  return [...new Map(items.map((item) => [item.session_id, item])).values()]
}
