'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'
import { Tag } from '@/components/ui/tag'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { passedAlertsQuery } from '@/lib/log/alert-client'
import type { AlertsPanelState } from '@/lib/log/alert-schema'
import { byUrgency } from './alert-words'
import { FiringAlert } from './firing-alert'
import { PassedAlert } from './passed-alert'
import { Rules } from './rules'
import { useAlerts } from './use-alerts'

/** Everything that fires and has fired, with the rules beside it. */
export function AlertsPage({ initial }: { initial: AlertsPanelState }) {
  const { firing, resolved, rules, lost } = useAlerts(initial)
  const zone = useZone()
  const now = useNow(Date.parse(initial.at), 5000)
  const older = useInfiniteQuery({ ...passedAlertsQuery(), enabled: false })
  const known = older.data?.pages.flatMap((page) => page.items) ?? []
  const passed = [...resolved.items, ...known.filter(({ id }) => !resolved.items.some((item) => item.id === id))]
  const more = older.data ? older.hasNextPage : resolved.nextCursor !== null
  const empty = firing.items.length === 0 && passed.length === 0
  return (
    <>
      <PageTop
        title="Alerts"
        actions={
          <>
            <Button asChild variant="quiet" className="max-sm:h-11 lg:hidden">
              <a href="#rules-title">Rules</a>
            </Button>
            <Button asChild variant="soft" className="max-sm:h-11">
              <Link href="/errors">Errors</Link>
            </Button>
          </>
        }
      >
        <Tag tone={firing.firing > 0 ? 'danger' : 'neutral'} role="status">
          {firing.firing} firing
        </Tag>
        {firing.muted > 0 ? <span className="text-ink-3">{firing.muted} muted</span> : null}
        {lost ? <span className="text-danger-t">Not up to date: trying again</span> : null}
      </PageTop>
      <div className="min-h-0 flex-1 overflow-y-auto lg:grid lg:grid-cols-[minmax(0,1fr)_378px] lg:overflow-hidden">
        <div className="ground-surface lg:overflow-y-auto">
          {empty ? (
            <StatePanel art="loose" framed={false} title="Nothing fires">
              When something passes one of your rules, it shows up here, and at the webhook of the rule if it has one.
            </StatePanel>
          ) : null}
          {firing.items.length > 0 ? (
            <>
              <h2 className="sr-only">Firing</h2>
              <ul aria-label="Firing">
                {byUrgency(firing.items, now).map((alert) => (
                  <FiringAlert key={alert.id} alert={alert} now={now} zone={zone} />
                ))}
              </ul>
            </>
          ) : null}
          {firing.firing > firing.items.length ? (
            <p className="px-5 py-2.5 text-ink-2">And {firing.firing - firing.items.length} more that fire.</p>
          ) : null}
          {passed.length > 0 ? (
            <>
              <h2 className="px-4 pt-4 pb-1 font-semibold sm:px-5">Passed</h2>
              <ul aria-label="Passed">
                {passed.map((alert) => (
                  <PassedAlert key={alert.id} alert={alert} now={now} zone={zone} />
                ))}
              </ul>
            </>
          ) : null}
          {more ? (
            <div className="px-4 py-3 sm:px-5">
              <Button
                size="small"
                className="max-sm:h-11"
                loading={older.isFetching}
                onClick={() => void older.fetchNextPage()}
              >
                Show earlier ones
              </Button>
              {older.error ? (
                <span role="alert" className="ml-3 text-danger-t">
                  They did not load. Try again.
                </span>
              ) : null}
            </div>
          ) : null}
        </div>
        <Rules
          rules={rules}
          now={now}
          zone={zone}
          className="border-line px-4 py-3.5 max-lg:border-t sm:px-5 lg:overflow-y-auto lg:border-l"
        />
      </div>
    </>
  )
}
