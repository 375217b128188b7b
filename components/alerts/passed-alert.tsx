import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import type { AlertView } from '@/lib/log/alert-schema'
import { AlertTime } from './alert-time'
import { alertTitle, passedWords } from './alert-words'

/** An alert that is over: quiet, with when it ended. */
export function PassedAlert({ alert, now, zone }: { alert: AlertView; now: number; zone: string | undefined }) {
  const title = alertTitle(alert)
  return (
    <li id={alert.id} className="flex gap-2.5 border-line border-b px-4 py-3 last:border-b-0 sm:px-5">
      <CircleCheck aria-hidden="true" className="mt-px size-[17px] flex-none text-ok-t" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <div className="flex items-start gap-2">
          <h3 className="min-w-0 flex-1 font-medium text-ink-2 [overflow-wrap:anywhere]">
            {alert.session ? (
              <Link href={`/sessions/${alert.session.id}`} className="hover:text-ink hover:underline">
                {title}
              </Link>
            ) : (
              title
            )}
          </h3>
          <AlertTime at={alert.resolved_at ?? alert.fired_at} now={now} zone={zone} className="text-ink-3" />
        </div>
        <p className="text-ink-3">{passedWords(alert)}</p>
      </div>
    </li>
  )
}
