'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Loading } from '@/components/thread/loading'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { type ExportChoice, firstLinesQuery } from '@/lib/pipeline/dataset-client'

const shown = 3
const longest = 900

/** How the file begins. */
export function FirstLines({ choice }: { choice: ExportChoice }) {
  const { data, isError, refetch } = useQuery({
    ...firstLinesQuery(choice, shown),
    placeholderData: keepPreviousData,
  })
  return (
    <section aria-label="First lines" className="min-w-0">
      <h2 className="mb-2 font-semibold">First lines</h2>
      {isError ? (
        <p className="flex items-center gap-3 text-ink-2">
          The preview did not load; the download is not touched by that.
          <Button size="small" onClick={() => void refetch()}>
            Try now
          </Button>
        </p>
      ) : null}
      {data ? (
        <ol className="ground-sunken divide-y divide-line overflow-hidden rounded-[10px] px-3.5">
          {data.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have their place only
            <li key={index} className="py-2.5">
              <code className="line-clamp-6 font-mono text-[11.5px]/[18px] text-ink-2 tracking-[-.03em] [overflow-wrap:anywhere]">
                {line.slice(0, longest)}
              </code>
            </li>
          ))}
          {data.length === 0 ? <li className="py-2.5 text-ink-3">No line fits this choice.</li> : null}
        </ol>
      ) : isError ? null : (
        <Loading label="The first lines are loading" className="ground-sunken grid gap-3 rounded-[10px] px-3.5 py-4">
          <Skeleton width="92%" className="bg-line" />
          <Skeleton width="84%" className="bg-line" />
          <Skeleton width="66%" className="bg-line" />
        </Loading>
      )}
    </section>
  )
}
