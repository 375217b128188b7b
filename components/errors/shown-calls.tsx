'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { StatePanel } from '@/components/thread/state-panel'
import { apiCallsQueryOptions } from '@/lib/log/error-client'
import { CallsList } from './calls-list'
import type { Period } from './error-filters'
import { periodWords } from './error-words'
import { TableProblem } from './table-problem'

const refreshMs = 15_000

type Props = { period: Period; from: string; ready: boolean }

/** The calls of outside interfaces in the time, or why there are none to show. */
export function ShownCalls({ period, from, ready }: Props) {
  const calls = useQuery({
    ...apiCallsQueryOptions(period, () => ({ from })),
    placeholderData: keepPreviousData,
    enabled: ready,
    refetchInterval: refreshMs,
  })
  if (!calls.data) {
    return (
      <TableProblem
        what="API calls"
        error={calls.error}
        tries={calls.errorUpdateCount}
        onRetry={() => void calls.refetch()}
      />
    )
  }
  if (calls.data.items.length > 0) return <CallsList calls={calls.data.items} />
  return (
    <StatePanel art="loose" framed={false} title={`No API calls ${periodWords[period]}`}>
      Calls that a page logs with logApiCall come up here, with how often each endpoint fails.
    </StatePanel>
  )
}
