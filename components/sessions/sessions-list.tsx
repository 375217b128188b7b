'use client'

import type { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { ErrorPanel } from '@/components/thread/error-panel'
import { LoadingRows } from '@/components/thread/loading'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/http/fetch'
import type { SessionListItem } from '@/lib/sessions/schema'
import { SessionsTable } from './sessions-table'

type Listing = Pick<
  ReturnType<typeof useInfiniteQuery>,
  'isPending' | 'isError' | 'error' | 'hasNextPage' | 'isFetchingNextPage'
> & { fetchNextPage: () => unknown; refetch: () => unknown }

type Props = {
  list: Listing
  shown: SessionListItem[]
  now: number
  zone: string | undefined
  filtered: boolean
  /** Only those who ask for help are listed. */
  helpOnly: boolean
  onClear: () => void
  onPoint: (pointing: boolean) => void
  onWrite: (item: SessionListItem) => void
  onHold: (item: SessionListItem) => void
}

/** The table, or what stands in its place while there is none. */
export function SessionsList({ list, shown, now, zone, filtered, helpOnly, onClear, onPoint, onWrite, onHold }: Props) {
  const [attempt, setAttempt] = useState(1)
  if (shown.length > 0) {
    return (
      <div className="flex min-h-0 flex-1 flex-col border-line border-t ground-surface max-sm:flex-none">
        <SessionsTable
          items={shown}
          now={now}
          zone={zone}
          onPoint={onPoint}
          onWrite={onWrite}
          onHold={onHold}
          more={<More list={list} />}
        />
      </div>
    )
  }
  return (
    <div className="grid min-h-0 flex-1 overflow-y-auto border-line border-t ground-surface">
      {list.isPending ? (
        <LoadingRows label="Sessions are loading" rows={8} className="px-4 py-3 sm:px-6" />
      ) : list.isError ? (
        <ErrorPanel
          framed={false}
          title="The list did not load"
          safe="Sessions carry on as usual, you just cannot see them here."
          {...problemWords(list.error)}
          retryIn={8}
          attempt={attempt}
          onRetry={() => {
            setAttempt((before) => before + 1)
            list.refetch()
          }}
        />
      ) : filtered ? (
        <StatePanel
          art="hidden"
          framed={false}
          title={helpOnly ? 'Nobody asks for help' : 'Nothing matches'}
          actions={<Button onClick={onClear}>Clear filters</Button>}
        >
          {helpOnly
            ? 'Whoever does comes up here by themselves.'
            : 'No session fits these filters. The others are still all there.'}
        </StatePanel>
      ) : (
        <StatePanel
          art="loose"
          framed={false}
          title="No sessions yet"
          actions={
            <Button asChild variant="primary">
              <Link href="/kiosk">Open the kiosk</Link>
            </Button>
          }
        >
          Open the kiosk address on a screen, or paste one line into your site. The first thread starts here.
        </StatePanel>
      )}
    </div>
  )
}

function problemWords(error: unknown) {
  if (!(error instanceof ApiError)) return { code: 'E-offline' }
  return { code: `E-${error.status}`, details: `${error.title} (${error.status}, request ${error.requestId})` }
}

function More({ list }: { list: Listing }) {
  if (!list.hasNextPage) return null
  return (
    <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
      Show older sessions
    </Button>
  )
}
