'use client'

import { BellOff } from 'lucide-react'
import { Knot } from '@/components/thread/knot'
import { cx } from '@/components/ui/cx'
import { Tag } from '@/components/ui/tag'
import type { AlertView } from '@/lib/log/alert-schema'
import { AlertActions } from './alert-actions'
import { AlertTime, mutedWords } from './alert-time'
import { alertLine, alertTitle } from './alert-words'

type Props = { alert: AlertView; now: number; zone: string | undefined }

/** An alert that fires: what, how many, since when, and what to do about it. One of many people that nobody is on yet stands on red. */
export function FiringAlert({ alert, now, zone }: Props) {
  const title = alertTitle(alert)
  const taken = alert.acknowledged_at !== null
  const muted = alert.muted_until !== null && Date.parse(alert.muted_until) > now
  return (
    <li
      id={alert.id}
      className={cx(
        'flex gap-2.5 border-line border-b px-4 py-3.5 sm:px-5 target:shadow-[inset_3px_0_0_var(--tl-danger)]',
        alert.rule.kind === 'same_error' && !taken && !muted && 'ground-danger',
      )}
    >
      <Knot kind="error" size={17} className="mt-px flex-none" />
      <div className="min-w-0 flex-1">
        <div className="flex items-start gap-2">
          <h3 className="min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]">{title}</h3>
          <AlertTime at={alert.fired_at} now={now} zone={zone} className="text-ink-2" />
        </div>
        {alert.error && alert.error.message !== '' ? (
          <p className="font-mono text-[12px]/[18px] text-ink-2 tracking-[-.02em] [overflow-wrap:anywhere]">
            {alert.error.error_type}
            {alert.error.status_code ? <span className="ml-2 text-danger-t">{alert.error.status_code}</span> : null}
          </p>
        ) : null}
        <p className="mt-0.5 text-ink-2 [overflow-wrap:anywhere]" suppressHydrationWarning>
          {alertLine(alert, now)}
        </p>
        {taken ? <p className="mt-0.5 font-medium">{alert.acknowledged_by ?? 'A program'} is on it.</p> : null}
        {muted ? (
          <Tag icon={<BellOff aria-hidden="true" />} className="mt-1.5">
            {mutedWords(alert.muted_until ?? '', zone)}
          </Tag>
        ) : null}
        <AlertActions alert={alert} muted={muted} name={title} />
      </div>
    </li>
  )
}
