'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorPanel } from './error-panel'
import { failureCode } from './failure-code'
import { LoadingRows } from './loading'
import { StatePanel } from './state-panel'

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
  /** What is safe while the list does not load. */
  safe?: string
  /** What is said where filters hide everything. */
  hidden?: { title: string; words: string }
}

const nothingMatches = { title: 'Nothing matches', words: 'Nothing fits these filters. The rest is still all there.' }
const nothingChanged = 'Nothing has changed, you just cannot see it here.'

/** What stands in a list's place while it has no rows. */
export function ListStates(props: Props) {
  const { what, pending, error, onRetry, onClear, empty, safe = nothingChanged, hidden = nothingMatches } = props
  const [attempt, setAttempt] = useState(1)
  if (pending) return <LoadingRows label={`${what} are loading`} rows={8} className="px-4 py-3 sm:px-6" />
  if (error) {
    return (
      <ErrorPanel
        framed={false}
        title="The list did not load"
        safe={safe}
        {...failureCode(error)}
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
      title={hidden.title}
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      {hidden.words}
    </StatePanel>
  )
}
