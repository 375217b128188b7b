'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { parseAsFloat, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useState } from 'react'
import { ErrorPanel } from '@/components/thread/error-panel'
import { Loading } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/http/fetch'
import { type SelectionQuery, type SelectionView, splits } from '@/lib/pipeline/api-schema'
import { selectionQueryOptions } from '@/lib/pipeline/client'
import { Choice } from './choice'
import { Download } from './download'
import { type ReviewChoice, reviewChoices, selectionOf } from './export-choices'
import { FirstLines } from './first-lines'
import { QualitySlider } from './quality-slider'
import { countFrom, scaleStart } from './selection-counts'

type Props = {
  initial: { selection: SelectionView; split: SelectionQuery['split']; review: ReviewChoice }
  /** The bar that everything kept has passed. */
  threshold: number
}

const splitWords: Record<SelectionQuery['split'], string> = {
  all: 'Both parts in one file.',
  train: 'Nine sessions in ten, to train with.',
  valid: 'One session in ten, held back to test with.',
}
const figures = new Intl.NumberFormat('en-GB')

/** Which examples leave, and as what: the count is the number of lines in the file. */
export function ExportsPage({ initial, threshold }: Props) {
  const [{ split, review, min }, setChoices] = useQueryStates({
    split: parseAsStringLiteral(splits).withDefault('all'),
    review: parseAsStringLiteral(reviewChoices).withDefault('accepted'),
    min: parseAsFloat.withDefault(threshold),
  })
  const [moving, setMoving] = useState<number | null>(null)
  const selection = selectionOf({ split, review })
  const { data, error, refetch, isPlaceholderData, errorUpdateCount } = useQuery({
    ...selectionQueryOptions(selection),
    ...(split === initial.split && review === initial.review ? { initialData: initial.selection } : {}),
    placeholderData: keepPreviousData,
  })
  const bins = data?.bins ?? []
  const all = countFrom(bins, 0)
  const quality = Math.min(1, Math.max(scaleStart(bins), moving ?? min))
  const count = countFrom(bins, quality)
  const say = (value: number) =>
    `${value.toFixed(2)} and up, ${figures.format(countFrom(bins, value))} of ${figures.format(all)}`

  return (
    <>
      <PageTop title="Exports">
        <span className="text-ink-3">Training data, only from people who said yes.</span>
      </PageTop>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid min-h-full drawer:grid-cols-[minmax(0,560px)_minmax(0,1fr)]">
          <div className="ground-surface border-line px-4 py-6 sm:px-8 drawer:border-r">
            <Choice name="Quality from" outcome={data ? say(quality) : null}>
              {data ? (
                <QualitySlider
                  bins={bins}
                  value={quality}
                  onChange={setMoving}
                  onSettle={(value) => {
                    setMoving(null)
                    void setChoices({ min: value })
                  }}
                  say={say}
                />
              ) : error ? (
                <ErrorPanel
                  framed={false}
                  title="The counts did not load"
                  safe="No example is lost."
                  code={error instanceof ApiError ? error.requestId : undefined}
                  retryIn={8}
                  attempt={errorUpdateCount}
                  onRetry={() => void refetch()}
                />
              ) : (
                <Loading label="The examples are being counted" className="grid h-[74px] content-end gap-2">
                  <Skeleton width="100%" />
                </Loading>
              )}
            </Choice>
            <Choice
              name="Review"
              note={
                review === 'accepted'
                  ? 'Only what a person has read and accepted.'
                  : 'Also what nobody has read yet. What was rejected stays behind.'
              }
            >
              <Segmented
                label="Review"
                value={review}
                onChange={(next) => void setChoices({ review: next as ReviewChoice })}
                options={[
                  { value: 'accepted', label: 'Accepted only' },
                  { value: 'unread', label: 'Accepted and unread' },
                ]}
                className="w-full"
              />
            </Choice>
            <Choice
              name="Part"
              note={`${splitWords[split]} A session always falls into the same part, with all its examples.`}
            >
              <Segmented
                label="Part"
                value={split}
                onChange={(next) => void setChoices({ split: next as SelectionQuery['split'] })}
                options={[
                  { value: 'all', label: 'All' },
                  { value: 'train', label: 'Train' },
                  { value: 'valid', label: 'Test' },
                ]}
                className="w-full"
              />
            </Choice>
            <Choice
              name="Format"
              note="OpenAI chat JSONL: one example a line, with its messages and, for steps of a journey, the tools. Near-duplicates are in it once; the same choice gives the same file, byte for byte."
            />
            <Download
              selection={{ ...selection, minQuality: quality }}
              count={data && !isPlaceholderData ? count : error ? null : undefined}
              onIncludeUnread={review === 'accepted' && all === 0 ? () => void setChoices({ review: 'unread' }) : null}
            />
          </div>
          <div className="min-w-0 px-4 py-6 sm:px-8">
            <FirstLines selection={{ ...selection, minQuality: Math.min(1, Math.max(0, min)) }} />
          </div>
        </div>
      </div>
    </>
  )
}
