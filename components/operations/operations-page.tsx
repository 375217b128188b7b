'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { ErrorPanel } from '@/components/thread/error-panel'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { formatRelative } from '@/components/ui/format-relative'
import { PageTop } from '@/components/ui/page-top'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { ApiError } from '@/lib/http/fetch'
import { operationsQuery } from '@/lib/operations/client'
import type { OperationsView } from '@/lib/operations/schema'
import { ChecksSection } from './checks-section'
import { CopySection } from './copy-section'
import { DatabaseSection } from './database-section'
import { FeaturesSection } from './features-section'
import { Figures } from './figures'
import { QueueSection } from './queue-section'
import { UpkeepSection } from './upkeep-section'

const refreshMs = 15_000

type Props = {
  /** Null where it could not be read for the first drawing. */
  initial: OperationsView | null
  now: number
}

/** How the installation stands, for its admins, kept up to date. */
export function OperationsPage({ initial, now: began }: Props) {
  const zone = useZone()
  const now = useNow(began, 5000)
  const { data, error, refetch, errorUpdateCount } = useQuery({
    ...operationsQuery,
    ...(initial ? { initialData: initial } : {}),
    refetchInterval: refreshMs,
  })
  const ago = (at: string) => formatRelative({ at, now, timeZone: zone })
  return (
    <>
      <PageTop title="Operations">
        {data ? (
          <span role="status" className={error ? 'text-danger-t' : 'text-ink-3'} suppressHydrationWarning>
            {error ? `Not up to date since ${ago(data.at)}: trying again` : 'Kept up to date'}
          </span>
        ) : null}
      </PageTop>
      <div className="min-h-0 flex-1 overflow-y-auto ground-surface">
        {data ? <Whole {...{ view: data, now, zone, ago }} /> : null}
        {!data && error ? (
          <ErrorPanel
            framed={false}
            title="The figures did not load"
            safe="Everything goes on as it does, you just cannot see how."
            code={error instanceof ApiError ? error.requestId : undefined}
            retryIn={8}
            attempt={errorUpdateCount}
            onRetry={() => void refetch()}
          />
        ) : null}
      </div>
    </>
  )
}

type WholeProps = {
  view: OperationsView
  now: number
  zone: string | undefined
  ago: (at: string) => string
}

function Whole({ view, now, zone, ago }: WholeProps) {
  return (
    <>
      {view.has_sessions ? null : <NoSessions />}
      <Figures {...{ view, now, zone }} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
        <div className="min-w-0 lg:border-line lg:border-r">
          <QueueSection queue={view.queue} workers={view.workers} now={now} zone={zone} />
          <DatabaseSection database={view.database} />
        </div>
        <div className="min-w-0">
          <ChecksSection checks={view.checks} ago={ago} />
          <UpkeepSection view={view} ago={ago} />
          <FeaturesSection features={view.features} />
          <CopySection versions={view.versions} streams={view.streams} up_s={view.up_s} />
        </div>
      </div>
    </>
  )
}

function NoSessions() {
  return (
    <StatePanel
      art="loose"
      framed={false}
      title="No session yet"
      actions={
        <Button asChild>
          <Link href="/sessions">Go to the sessions</Link>
        </Button>
      }
    >
      The first one begins when somebody opens the chat, touches a kiosk, or a program sends its first event. Or fill it
      with demo data, from the page of the sessions.
    </StatePanel>
  )
}
