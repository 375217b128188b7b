'use client'

import { type ReactNode, useState } from 'react'
import { ErrorPanel } from '@/components/thread/error-panel'
import { LoadingRows } from '@/components/thread/loading'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/http/fetch'

type Props = {
  /** "People". */
  what: string
  pending: boolean
  error: Error | null
  onRetry: () => void
  /** Offered where filters hide everything. */
  onClear: (() => void) | null
  /** Stands where there is nothing yet. */
  empty: ReactNode
}

/** What stands in a list's place while it has no rows. */
export function ListStates({ what, pending, error, onRetry, onClear, empty }: Props) {
  const [attempt, setAttempt] = useState(1)
  if (pending) return <LoadingRows label={`${what} are loading`} rows={8} className="px-4 py-3 sm:px-6" />
  if (error) {
    const refusal = error instanceof ApiError ? error : null
    return (
      <ErrorPanel
        framed={false}
        title="The list did not load"
        safe="Nothing has changed, you just cannot see it here."
        code={refusal ? `E-${refusal.status}` : 'E-offline'}
        {...(refusal ? { details: `${refusal.title} (${refusal.status}, request ${refusal.requestId})` } : {})}
        retryIn={8}
        attempt={attempt}
        onRetry={() => {
          setAttempt((before) => before + 1)
          onRetry()
        }}
      />
    )
  }
  if (!onClear) return empty
  return (
    <StatePanel
      art="hidden"
      framed={false}
      title="Nothing matches"
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      Nothing fits these filters. The rest is still all there.
    </StatePanel>
  )
}
