'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LoadingRows } from '@/components/thread/loading'
import { Button } from '@/components/ui/button'
import { errorQueryOptions } from '@/lib/log/error-client'
import type { ErrorGroupView } from '@/lib/log/error-schema'
import { ErrorActions } from './error-actions'
import type { Period } from './error-filters'
import { MergedErrors } from './merged-errors'
import { WhoHitIt } from './who-hit-it'

const few = 3
const many = 200

type Props = {
  error: ErrorGroupView
  /** Others it could be the same as. */
  others: ErrorGroupView[]
  period: Period
  /** When the time shown began. */
  from: string
  now: number
  zone: string | undefined
}

/** What stands under an open row: who hit it last, what they are shown, and what staff can do about it. */
export function OpenError({ error, others, period, from, now, zone }: Props) {
  const [all, setAll] = useState(false)
  const detail = useQuery(errorQueryOptions(error.fingerprint, period, () => ({ from }), all ? many : few))
  const before = useQuery({ ...errorQueryOptions(error.fingerprint, period, () => ({ from }), few), enabled: !all })
  const shown = detail.data ?? before.data
  if (!shown) {
    return detail.isError ? (
      <p role="alert" className="px-4 pb-4 text-ink-2 sm:px-6">
        Who hit it did not load. The list itself is as it was.{' '}
        <Button size="small" onClick={() => void detail.refetch()}>
          Try now
        </Button>
      </p>
    ) : (
      <LoadingRows label="Who hit it is loading" rows={3} className="px-4 pb-4 sm:px-6" />
    )
  }
  const listed = Math.min(shown.sessions, many)
  return (
    <div className="grid gap-x-7 gap-y-4 px-4 pb-4 sm:px-6 @2xl:grid-cols-[1fr_1.15fr]">
      <div className="min-w-0">
        <WhoHitIt visits={shown.recent} errorType={error.error_type} now={now} zone={zone} />
        {shown.sessions > few ? (
          <button
            type="button"
            aria-expanded={all}
            onClick={() => setAll(!all)}
            className="relative mt-1 font-medium text-thread underline max-sm:min-h-11"
          >
            {all ? 'The last three' : allWords(shown.people, listed, shown.sessions)}
          </button>
        ) : null}
        {shown.latest_message ? (
          <p className="mt-3 text-ink-3">
            Last time it said <q className="mono text-ink-2 [overflow-wrap:anywhere]">{shown.latest_message}</q>
          </p>
        ) : null}
      </div>
      <div className="min-w-0">
        <ErrorActions error={shown} others={others} from={from} />
        <MergedErrors error={shown} />
      </div>
    </div>
  )
}

function allWords(people: number, listed: number, sessions: number): string {
  if (listed < sessions) return `The last ${listed} of ${sessions.toLocaleString('en-GB')} sessions`
  return people === sessions ? `All ${people} people` : `All ${sessions} sessions of ${people} people`
}
