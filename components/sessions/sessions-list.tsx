'use client'

import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import Link from 'next/link'
import { ListStates } from '@/components/thread/list-states'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import type { SessionListItem } from '@/lib/sessions/schema'
import { DemoOffer } from './demo-offer'
import { SessionsTable } from './sessions-table'

type Listing = Pick<
  UseInfiniteQueryResult,
  'isPending' | 'error' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'refetch'
>

type Props = {
  list: Listing
  shown: SessionListItem[]
  now: number
  zone: string | undefined
  filtered: boolean
  /** Only those who ask for help are listed. */
  helpOnly: boolean
  /** Whether an admin may fill the installation with demo data. */
  offersDemo: boolean
  onClear: () => void
  onPoint: (pointing: boolean) => void
  onWrite: (item: SessionListItem) => void
  onHold: (item: SessionListItem) => void
}

const nobodyAsks = { title: 'Nobody asks for help', words: 'Whoever does comes up here by themselves.' }
const noneFits = {
  title: 'Nothing matches',
  words: 'No session fits these filters. The others are still all there.',
}

/** The table, or what stands in its place while there is none. */
export function SessionsList(props: Props) {
  const { list, shown, now, zone, filtered, helpOnly, offersDemo, onClear, onPoint, onWrite, onHold } = props
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
      <ListStates
        what="Sessions"
        pending={list.isPending}
        error={list.error}
        safe="Sessions carry on as usual, you just cannot see them here."
        onRetry={() => void list.refetch()}
        onClear={filtered ? onClear : null}
        hidden={helpOnly ? nobodyAsks : noneFits}
        empty={
          <StatePanel
            art="loose"
            framed={false}
            title="No sessions yet"
            actions={
              <>
                <Button asChild variant="primary">
                  <Link href="/kiosk">Open the kiosk</Link>
                </Button>
                {offersDemo ? <DemoOffer /> : null}
              </>
            }
          >
            Open the kiosk address on a screen, or paste one line into your site. The first thread starts here.
          </StatePanel>
        }
      />
    </div>
  )
}

function More({ list }: { list: Listing }) {
  if (!list.hasNextPage) return null
  return (
    <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
      Show older sessions
    </Button>
  )
}
