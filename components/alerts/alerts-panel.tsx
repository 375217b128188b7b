'use client'

import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Tag } from '@/components/ui/tag'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import type { AlertsPanelState } from '@/lib/log/alert-schema'
import { byUrgency } from './alert-words'
import { FiringAlert } from './firing-alert'
import { PassedAlert } from './passed-alert'
import { Rules } from './rules'
import { useAlerts } from './use-alerts'

/** Beside the errors: what fires, what has just passed, and what staff are told of. */
export function AlertsPanel({ initial, className }: { initial: AlertsPanelState; className?: string }) {
  const { firing, resolved, rules, lost } = useAlerts(initial)
  const zone = useZone()
  const now = useNow(Date.parse(initial.at), 5000)
  return (
    <aside
      aria-labelledby="alerts-title"
      className={cx('flex min-h-0 flex-col overflow-y-auto ground-paper', className)}
    >
      <header className="flex flex-none items-center gap-2 px-4 py-3 sm:px-5">
        <h2 id="alerts-title" className="font-semibold text-base">
          Alerts
        </h2>
        <Tag tone={firing.firing > 0 ? 'danger' : 'neutral'} role="status">
          {firing.firing} firing
        </Tag>
        {lost ? <span className="text-danger-t text-xs">Not up to date</span> : null}
        <Button asChild size="small" variant="quiet" className="ml-auto max-sm:h-11">
          <a href="#rules-title">Rules</a>
        </Button>
        <Button asChild size="small" variant="quiet" className="-mr-2 max-sm:h-11">
          <Link href="/alerts">All alerts</Link>
        </Button>
      </header>
      {firing.items.length > 0 ? (
        <ul aria-label="Firing" className="border-line border-t">
          {byUrgency(firing.items, now).map((alert) => (
            <FiringAlert key={alert.id} alert={alert} now={now} zone={zone} />
          ))}
        </ul>
      ) : (
        <p className="border-line border-y px-4 py-3.5 text-ink-2 sm:px-5">
          Nothing fires. What passes your rules shows up here.
        </p>
      )}
      {firing.firing > firing.items.length ? (
        <p className="px-4 py-2.5 text-ink-2 sm:px-5">And {firing.firing - firing.items.length} more.</p>
      ) : null}
      {resolved.items.length > 0 ? (
        <ul aria-label="Passed">
          {resolved.items.map((alert) => (
            <PassedAlert key={alert.id} alert={alert} now={now} zone={zone} />
          ))}
        </ul>
      ) : null}
      <Rules rules={rules} now={now} zone={zone} className="mt-auto border-line border-t px-4 py-3.5 sm:px-5" />
    </aside>
  )
}
