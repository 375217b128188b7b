'use client'

import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { AlertsPanel } from '@/components/alerts/alerts-panel'
import { DroppedNotice } from '@/components/thread/error-panel'
import { ChipGroup } from '@/components/ui/chip-group'
import { clockTime } from '@/components/ui/format-relative'
import { PageTop } from '@/components/ui/page-top'
import { SettledSearch } from '@/components/ui/settled-search'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import type { AlertsPanelState } from '@/lib/log/alert-schema'
import { funnelQueryOptions } from '@/lib/log/error-client'
import type { ErrorList, FunnelView } from '@/lib/log/error-schema'
import { type ErrorFilters, errorFilters, type Period, startOfPeriod } from './error-filters'
import { periodWords } from './error-words'
import { ShownCalls } from './shown-calls'
import { ShownErrors } from './shown-errors'
import { useLiveErrors } from './use-live-errors'
import { WhereItBreaks } from './where-it-breaks'

const refreshMs = 15_000

const periodNames: { value: Period; label: string }[] = [
  { value: 'today', label: 'Today' },
  { value: 'week', label: '7 days' },
  { value: 'month', label: '30 days' },
]

type Props = {
  /** What the server has read, with which filters, and by its own days. */
  first: { list: ErrorList; funnel: FunnelView; filters: ErrorFilters }
  alerts: AlertsPanelState
  now: number
}

/** Where the thread breaks, what broke and who hit it, and what staff are told of. */
export function ErrorsPage({ first, alerts, now: start }: Props) {
  const [filters, setFilters] = useQueryStates(errorFilters)
  const zone = useZone()
  const now = useNow(start)
  const dropped = useLiveErrors()
  const { period, show } = filters
  const from = startOfPeriod(period, now)
  const funnel = useQuery({
    ...funnelQueryOptions(period, () => ({ from })),
    ...(period === first.filters.period ? { initialData: first.funnel, initialDataUpdatedAt: 0 } : {}),
    // The server does not know the viewer's days.
    enabled: zone !== undefined,
    refetchInterval: refreshMs,
  })
  const change = (next: Partial<ErrorFilters>) => void setFilters(next)
  return (
    <>
      <PageTop
        title="Errors & alerts"
        actions={
          <>
            <ChipGroup
              label="Time"
              value={period}
              onChange={(next) => change({ period: next as Period })}
              options={periodNames}
            />
            <SettledSearch
              label="Message, type or step"
              hotkey="/"
              className="w-[250px] max-sm:w-full"
              value={filters.q}
              onSettle={(q) => change({ q, show: 'errors', fingerprint: null })}
            />
          </>
        }
      />
      <div className="flex min-h-0 flex-1 flex-col max-drawer:overflow-y-auto">
        {funnel.data ? (
          <WhereItBreaks
            funnel={funnel.data}
            when={periodWords[period]}
            step={filters.step}
            onStep={(step) => change({ step, show: 'errors', fingerprint: null })}
          />
        ) : null}
        <div className="flex flex-1 flex-col drawer:min-h-0 drawer:flex-row">
          <section
            aria-label="What broke"
            className="ground-surface flex min-w-0 flex-1 flex-col drawer:overflow-y-auto drawer:border-line drawer:border-r"
          >
            <div className="flex flex-none flex-wrap items-center gap-2 px-4 pt-3 pb-1.5 sm:px-6">
              <ChipGroup
                label="Shown"
                value={show}
                onChange={(next) => change({ show: next as ErrorFilters['show'] })}
                options={[
                  { value: 'errors', label: 'Errors' },
                  { value: 'calls', label: 'API calls' },
                ]}
              />
            </div>
            {dropped ? (
              <DroppedNotice
                title={`Live updates dropped at ${clockTime(dropped.at, zone)}`}
                progress={`Reconnecting, try ${dropped.tries}`}
                className="mx-4 my-2 sm:mx-6"
              >
                Errors are counted as usual. When we are back, the list catches up.
              </DroppedNotice>
            ) : null}
            {show === 'calls' ? (
              <ShownCalls period={period} from={from} ready={zone !== undefined} />
            ) : (
              <ShownErrors {...{ filters, first, from, now, zone }} onChange={change} />
            )}
          </section>
          <div className="flex-none max-drawer:border-line max-drawer:border-t drawer:w-[336px] min-[85rem]:w-[378px] drawer:overflow-y-auto">
            <AlertsPanel initial={alerts} />
          </div>
        </div>
      </div>
    </>
  )
}
