'use client'

import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { ErrorPanel } from '@/components/thread/error-panel'
import { LoadingSpine } from '@/components/thread/loading'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'
import { ApiError } from '@/lib/http/fetch'
import type { ReviewCounts } from '@/lib/pipeline/api-schema'
import { reviewCountsQueryOptions } from '@/lib/pipeline/client'
import { ExamplePane } from './example-pane'
import { LastVerdict } from './last-verdict'
import { NothingToRead } from './nothing-to-read'
import { QueueColumn } from './queue-column'
import { doubtful, type QueueName } from './review-filters'
import { ReviewKeys } from './review-keys'
import { ReviewProgress } from './review-progress'
import { Signals } from './signals'
import { Threshold } from './threshold'
import type { ExamplePage } from './use-queue'
import { useReview } from './use-review'
import { useReviewKeys } from './use-review-keys'
import { Verdict } from './verdict'

type Props = {
  initial: { counts: ReviewCounts; page: ExamplePage; queue: QueueName; session: string | null }
  /** The quality that an example needs. */
  threshold: number
}

/** Training examples one at a time: the queue, the example, how good it is and what is said about it. */
export function ReviewPage({ initial, threshold: set }: Props) {
  const [threshold, setThreshold] = useState(set)
  const [tried, setTried] = useState(set)
  const needs = <Threshold {...{ threshold, tried }} onTry={setTried} onSaved={setThreshold} />
  const review = useReview(initial)
  const [keysOpen, setKeysOpen] = useState(false)
  useReviewKeys(review, () => setKeysOpen(true))
  const { data: counts } = useQuery({
    ...reviewCountsQueryOptions(doubtful),
    initialData: initial.counts,
    refetchInterval: 30_000,
  })
  const { current, mode, show, session } = review
  const pane = useRef<HTMLDivElement>(null)
  const id = current?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: every example is read from its top
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 })
  }, [id])

  return (
    <>
      <PageTop
        title="Training review"
        actions={
          <>
            <ReviewProgress counts={counts} />
            {counts.accepted > 0 ? (
              <Button asChild icon={<Download />} className="max-sm:hidden">
                <Link href="/exports?review=accepted">Export {counts.accepted} as JSONL</Link>
              </Button>
            ) : null}
          </>
        }
      />
      <div className="flex min-h-0 flex-1 max-drawer:flex-col">
        <QueueColumn review={review} counts={counts} />
        <div className="flex min-h-0 min-w-0 flex-1 max-sm:flex-col">
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            <div ref={pane} className="flex min-h-0 flex-1 flex-col overflow-y-auto">
              {current ? (
                <>
                  <ExamplePane
                    key={current.id}
                    example={current}
                    editing={mode === 'editing'}
                    refusal={review.refusal}
                    onSave={review.save}
                    onLeave={() => review.setMode('judging')}
                    onTurn={review.turn}
                    turning={review.saving}
                  />
                  <Signals
                    quality={current.quality}
                    signals={current.signals}
                    threshold={tried}
                    needs={needs}
                    className="border-line border-t px-4 py-5 sm:hidden"
                  />
                </>
              ) : review.list.isError ? (
                <ErrorPanel
                  framed={false}
                  title="The queue did not load"
                  safe="Nothing that was reviewed is lost."
                  code={review.list.error instanceof ApiError ? review.list.error.requestId : undefined}
                  retryIn={8}
                  attempt={review.list.errorUpdateCount}
                  onRetry={() => void review.list.refetch()}
                />
              ) : review.list.isFetching ? (
                <LoadingSpine label="The example is loading" className="px-8 py-5" />
              ) : review.list.isSuccess ? (
                <NothingToRead
                  queue={show}
                  counts={counts}
                  session={session !== null}
                  onShow={review.showQueue}
                  onRefresh={() => void review.list.refetch()}
                />
              ) : null}
            </div>
            <ReviewKeys open={keysOpen} onOpenChange={setKeysOpen} />
          </div>
          {current || review.last ? (
            <aside
              aria-label="Quality and verdict"
              className="ground-surface flex flex-none flex-col border-line border-l max-sm:border-t max-sm:border-l-0 sm:w-[332px]"
            >
              {current ? (
                <>
                  <Signals
                    quality={current.quality}
                    signals={current.signals}
                    threshold={tried}
                    needs={needs}
                    className="min-h-0 flex-1 overflow-y-auto px-5 pt-[18px] pb-3 max-sm:hidden"
                  />
                  <div className="px-5 pt-3 max-sm:px-4">
                    <Verdict
                      mode={mode}
                      saving={review.saving}
                      onAccept={review.accept}
                      onEdit={() => review.setMode('editing')}
                      onReject={() => review.setMode('rejecting')}
                      onReason={review.reject}
                      onBack={() => review.setMode('judging')}
                    />
                  </div>
                </>
              ) : null}
              <div className="px-5 pb-3 max-sm:px-4">
                <LastVerdict last={review.last} onUndo={review.undo} />
              </div>
            </aside>
          ) : null}
        </div>
      </div>
    </>
  )
}
