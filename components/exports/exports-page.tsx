'use client'

import { ErrorPanel } from '@/components/thread/error-panel'
import { Loading } from '@/components/thread/loading'
import { QualitySlider } from '@/components/thread/quality-slider'
import { PageTop } from '@/components/ui/page-top'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/http/fetch'
import type { Split } from '@/lib/pipeline/dataset-schema'
import { Choice } from './choice'
import { Download } from './download'
import type { ReviewChoice } from './export-choices'
import { FirstLines } from './first-lines'
import { FormatChoice } from './format-choice'
import { FromChips } from './from-chips'
import { HeldSlider } from './held-slider'
import { partFrom } from './selection-counts'
import { type Counted, useSelection } from './use-selection'

type Props = {
  initial: Counted
  /** The bar that everything kept has passed. */
  threshold: number
}

const splitWords: Record<Split, string> = {
  all: 'Both parts in one file.',
  train: 'What is not held back, to train with.',
  valid: 'What is held back, to test with.',
}
const figures = new Intl.NumberFormat('en-GB')

/** Which examples leave, and as what: the count is the number of lines in the file. */
export function ExportsPage({ initial, threshold }: Props) {
  const { choices, set, move, chosen, bins, channels, quality, held, counting, whole, part, ...files } = useSelection(
    initial,
    threshold,
  )
  const { split, review, format, from } = choices
  const { data, error } = chosen
  const say = (value: number) =>
    `${value.toFixed(2)} and up, ${figures.format(partFrom(bins, value, split).lines)} of ${figures.format(whole.lines)}`
  const heldWords = counting ? `${held} %` : `${held} %, ${figures.format(part.held)} examples`

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
                  onChange={(min) => move({ min })}
                  onSettle={(min) => set({ min })}
                  say={say}
                />
              ) : error ? (
                <ErrorPanel
                  framed={false}
                  title="The counts did not load"
                  safe="No example is lost."
                  code={error instanceof ApiError ? error.requestId : undefined}
                  retryIn={8}
                  attempt={chosen.errorUpdateCount}
                  onRetry={() => void chosen.refetch()}
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
                onChange={(next) => set({ review: next as ReviewChoice })}
                options={[
                  { value: 'accepted', label: 'Accepted only' },
                  { value: 'unread', label: 'Accepted and unread' },
                ]}
                className="w-full"
              />
            </Choice>
            <FormatChoice value={format} onChange={(next) => set({ format: next })} />
            <Choice name="Held back for testing" outcome={data ? heldWords : null}>
              <HeldSlider
                value={held}
                onChange={(next) => move({ held: next })}
                onSettle={(next) => set({ held: next })}
                say={heldWords}
              />
            </Choice>
            <Choice
              name="Part"
              note={`${splitWords[split]} A session always falls into the same part, with all its examples.`}
            >
              <Segmented
                label="Part"
                value={split}
                onChange={(next) => set({ split: next as Split })}
                options={[
                  { value: 'all', label: 'All' },
                  { value: 'train', label: 'Train' },
                  { value: 'valid', label: 'Test' },
                ]}
                className="w-full"
              />
            </Choice>
            <Choice name="From">
              <FromChips channels={channels} quality={quality} chosen={from} onChange={(next) => set({ from: next })} />
            </Choice>
            <Download
              choice={files.choice}
              part={data && !counting ? part : error ? null : undefined}
              onIncludeUnread={review === 'accepted' && whole.count === 0 ? () => set({ review: 'unread' }) : null}
            />
          </div>
          <div className="min-w-0 px-4 py-6 sm:px-8">
            <FirstLines choice={files.settledChoice} />
          </div>
        </div>
      </div>
    </>
  )
}
