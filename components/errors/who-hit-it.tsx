import Link from 'next/link'
import { MiniThread } from '@/components/thread/mini-thread'
import { sessionName } from '@/components/thread/session-name'
import { threadEnds } from '@/components/thread/thread-ends'
import { RelativeTime } from '@/components/ui/relative-time'
import type { ErrorVisit } from '@/lib/log/error-schema'

type Props = { visits: ErrorVisit[]; errorType: string; now: number; zone: string | undefined }

/** Those who hit it, the last first, each a way to the moments of their session when it happened. */
export function WhoHitIt({ visits, errorType, now, zone }: Props) {
  return (
    <section aria-label="Who hit it last">
      <h3 className="mb-1.5 font-semibold text-ink-3 text-xs">Who hit it last</h3>
      {visits.length === 0 ? <p className="text-ink-2">Nobody in this time, or their sessions are gone.</p> : null}
      <ul className="max-h-[300px] overflow-y-auto">
        {visits.map((visit) => (
          <li key={visit.session_id} className="relative flex min-h-[25px] items-center gap-3 max-sm:min-h-11">
            <Link
              href={timelineOf(visit, errorType)}
              className="w-[112px] flex-none truncate font-medium after:absolute after:inset-0 hover:underline"
            >
              {visit.name ?? sessionName(visit)}
            </Link>
            <MiniThread
              {...visit.thread}
              end={threadEnds[visit.state]}
              width={130}
              className="min-w-0 flex-[0_1_130px] max-sm:flex-1"
            />
            <RelativeTime
              at={visit.last_seen}
              now={now}
              timeZone={zone}
              className="flex-none whitespace-nowrap text-ink-3 text-xs"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function timelineOf({ session_id }: ErrorVisit, errorType: string): string {
  const search = new URLSearchParams({ kind: 'errors', ...(errorType === 'error' ? {} : { q: errorType }) })
  return `/sessions/${session_id}?${search}`
}
