'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useEffect, useRef, useState } from 'react'
import { ImportRecordings } from '@/components/import/import-recordings'
import { DroppedNotice, ErrorPanel } from '@/components/thread/error-panel'
import { LoadingRows } from '@/components/thread/loading'
import { Button } from '@/components/ui/button'
import { formatRelative } from '@/components/ui/format-relative'
import { PageTop } from '@/components/ui/page-top'
import { plural } from '@/components/ui/plural'
import { useMedia } from '@/components/ui/use-media'
import { useNow } from '@/components/ui/use-now'
import { ApiError } from '@/lib/http/fetch'
import type { PipelineView, RunView, ThroughputView } from '@/lib/pipeline/api-schema'
import { pipelineQuery, runPagesQuery } from '@/lib/pipeline/client'
import { CheckNote } from './check-note'
import { clockSeconds, sayDuration, sayNumber } from './duration'
import { FailureGroups } from './failure-groups'
import { NoRuns } from './no-runs'
import { RetryMany } from './retry-many'
import { RunAside } from './run-aside'
import { RunFilter, type Shown, shownStates } from './run-filter'
import { RunList } from './run-list'
import { finishedToday, Stations } from './stations'
import { HeldNotice, TakingSwitch } from './taking-switch'
import { ThroughputChart } from './throughput-chart'
import { usePipelineLive } from './use-pipeline-live'
import { useRunKeys } from './use-run-keys'

type Props = {
  initial: {
    pipeline: PipelineView
    runs: { items: RunView[]; nextCursor: string | null }
    throughput: ThroughputView
    shown: Shown
    at: number
  }
  /** Whether the viewer may retry and cancel. */
  canAct: boolean
  /** How often a stage is tried. */
  tries: number
}

const longWaitS = 30
const filters = { show: parseAsStringLiteral(shownStates).withDefault('all'), run: parseAsString }

/** The run shown before anybody has chosen one: the first that failed, else the newest. */
const worthALook = (runs: RunView[]) => (runs.find(({ status }) => status === 'failed') ?? runs[0])?.id ?? null

/** How the pipeline stands, live: its stations, its runs, one run in detail. */
export function PipelinePage({ initial, canAct, tries }: Props) {
  const dropped = usePipelineLive()
  const now = useNow(initial.at)
  const wide = useMedia('(min-width: 75rem)', true)
  const [{ show, run: asked }, setFilters] = useQueryStates(filters)
  const [held, setHeld] = useState<{ show: Shown; id: string | null }>({
    show: initial.shown,
    id: worthALook(initial.runs.items),
  })
  const selected = asked ?? (wide && held.show === show ? held.id : null)
  const page = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLElement>(null)

  const { data: pipeline, dataUpdatedAt: seenAt } = useQuery({ ...pipelineQuery, initialData: initial.pipeline })
  const list = useInfiniteQuery({
    ...runPagesQuery(show === 'all' ? {} : { state: show }),
    ...(show === initial.shown ? { initialData: { pages: [initial.runs], pageParams: [null] } } : {}),
  })
  const runs = list.data?.pages.flatMap(({ items }) => items) ?? []
  useEffect(() => {
    // Chosen once a list: rows that arrive later do not change what is being read.
    if (list.isSuccess && held.show !== show) setHeld({ show, id: worthALook(runs) })
  }, [list.isSuccess, held.show, show, runs])
  const select = (id: string | null) => void setFilters({ run: id })
  useRunKeys({ runs, selected, canAct, onSelect: wide ? select : undefined })

  const waits = pipeline.oldest_waiting_s ?? 0
  const about = [
    `${plural(pipeline.runs.line, 'session')} on the line`,
    waits > longWaitS ? `the oldest waits ${sayDuration(waits * 1000)}` : null,
    `${sayNumber(finishedToday(pipeline))} finished in 24 h`,
  ]
  return (
    <>
      <PageTop
        title="Pipeline"
        actions={
          <>
            {canAct ? <ImportRecordings /> : null}
            <TakingSwitch settings={pipeline.settings} canAct={canAct} />
          </>
        }
      >
        <span className="text-ink-3">{about.filter(Boolean).join(', ')}</span>
      </PageTop>
      <div ref={page} className="flex min-h-0 flex-1 flex-col max-drawer:overflow-y-auto">
        {pipeline.settings.taking ? null : (
          <HeldNotice settings={pipeline.settings} said={(at) => formatRelative({ at, now })} />
        )}
        <Stations pipeline={pipeline} at={seenAt} now={now} />
        <div className="flex flex-1 flex-col drawer:min-h-0 drawer:flex-row">
          <section
            ref={side}
            aria-label="List of runs"
            className="ground-surface flex min-w-0 flex-1 flex-col drawer:overflow-y-auto"
          >
            <div className="flex flex-none flex-wrap items-center gap-2 px-4 pt-3 pb-1.5 sm:px-6">
              <RunFilter
                counts={pipeline.runs}
                shown={show}
                onChange={(next) => void setFilters({ show: next, run: null })}
              />
              {canAct && pipeline.runs.failed > 0 ? (
                <span className="ml-auto">
                  <RetryMany which={{ all: true }} count={pipeline.runs.failed} label="Retry all failed" />
                </span>
              ) : null}
            </div>
            {show === 'failed' ? <FailureGroups {...{ now, canAct }} onSelect={select} /> : null}
            {dropped ? (
              <DroppedNotice
                title={`Live updates dropped at ${clockSeconds(dropped.at)}`}
                progress={`Reconnecting, try ${dropped.tries}`}
                className="mx-4 my-2 sm:mx-6"
              >
                Runs go on as usual. When we are back, the list catches up.
              </DroppedNotice>
            ) : null}
            {list.isPending ? <LoadingRows label="Runs are loading" rows={6} className="px-4 pt-6 sm:px-6" /> : null}
            {list.isError && runs.length === 0 ? (
              <ErrorPanel
                framed={false}
                title="The list did not load"
                safe="Runs go on as usual, you just cannot see them here."
                code={list.error instanceof ApiError ? list.error.requestId : undefined}
                retryIn={8}
                attempt={list.errorUpdateCount}
                onRetry={() => void list.refetch()}
              />
            ) : null}
            {list.isSuccess && runs.length === 0 ? (
              <NoRuns shown={show} counts={pipeline.runs} onShowAll={() => void setFilters({ show: null })} />
            ) : null}
            {runs.length > 0 ? (
              <RunList
                {...{ runs, now, tries, selected }}
                onSelect={(id) => (id === selected ? document.getElementById('run-detail')?.focus() : select(id))}
                scroller={wide ? side : page}
              />
            ) : null}
            {list.hasNextPage ? (
              <div className="flex-none border-line border-t px-6 py-3 text-center">
                <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  Show more runs
                </Button>
              </div>
            ) : null}
          </section>
          <RunAside {...{ id: selected, wide, canAct, tries, now }} onClose={() => select(null)}>
            <ThroughputChart initial={initial.throughput} />
            <CheckNote checked_at={pipeline.checked_at} repaired={pipeline.repaired} now={now} />
          </RunAside>
        </div>
      </div>
    </>
  )
}
