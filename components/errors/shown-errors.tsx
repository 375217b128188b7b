'use client'

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { useMedia } from '@/components/ui/use-media'
import { errorQueryOptions, errorsQueryOptions } from '@/lib/log/error-client'
import type { ErrorList as ErrorPages } from '@/lib/log/error-schema'
import { type ErrorFilters, errorFilterOf } from './error-filters'
import { ErrorList } from './error-list'
import { periodWords } from './error-words'
import { OpenError } from './open-error'
import { TableProblem } from './table-problem'

const refreshMs = 15_000
const mostShown = 300
/** In the address: the viewer closed the row that stood open by itself. */
const closed = 'none'

type Props = {
  filters: ErrorFilters
  first: { list: ErrorPages; filters: ErrorFilters }
  from: string
  now: number
  zone: string | undefined
  onChange: (change: Partial<ErrorFilters>) => void
}

/** The errors of the time, or why there are none to show. */
export function ShownErrors({ filters, first, from, now, zone, onChange }: Props) {
  const { period, fingerprint: asked } = filters
  const filter = errorFilterOf(filters)
  const sameAs = (other: ErrorFilters) =>
    other.period === period && other.q === filters.q && other.step === filters.step
  const list = useInfiniteQuery({
    ...errorsQueryOptions({ period, ...filter }, () => ({ from, ...filter })),
    ...(sameAs(first.filters)
      ? { initialData: { pages: [first.list], pageParams: [''] }, initialDataUpdatedAt: 0 }
      : { placeholderData: keepPreviousData }),
    enabled: zone !== undefined,
    refetchInterval: refreshMs,
  })
  const found = list.data?.pages.flatMap(({ items }) => items) ?? []
  const elsewhere = asked !== null && asked !== closed && !found.some(({ fingerprint }) => fingerprint === asked)
  const one = useQuery({
    ...errorQueryOptions(asked ?? '', period, () => ({ from }), 3),
    enabled: elsewhere && zone !== undefined,
  })
  const wide = useMedia('(min-width: 75rem)', true)
  // Chosen once: rows that overtake it do not change what is being read.
  const [held] = useState(first.list.items[0]?.fingerprint ?? null)
  const open = asked ?? (wide ? held : null)
  const rows = elsewhere && one.data ? [one.data, ...found] : unique(found)

  if (list.isPending || (list.isError && found.length === 0)) {
    return (
      <TableProblem
        what="Errors"
        error={list.error}
        tries={list.errorUpdateCount}
        onRetry={() => void list.refetch()}
      />
    )
  }
  if (rows.length === 0) {
    const filtered = filter.q !== undefined || filter.step !== undefined
    return filtered ? (
      <StatePanel
        art="hidden"
        framed={false}
        title="Nothing matches"
        actions={<Button onClick={() => onChange({ q: '', step: null })}>Clear filters</Button>}
      >
        No error fits what you look for. The others are still all there.
      </StatePanel>
    ) : (
      <StatePanel art="loose" framed={false} title={`No errors ${periodWords[period]}`}>
        What breaks in a workshop or on a page that logs to us comes up here within a second, put together by what it
        is.
      </StatePanel>
    )
  }
  return (
    <>
      <ErrorList
        errors={rows}
        now={now}
        zone={zone}
        open={open}
        onOpen={(fingerprint) => onChange({ fingerprint: fingerprint ?? closed })}
        detail={(error) => (
          <OpenError
            error={error}
            others={rows.filter(({ fingerprint }) => fingerprint !== error.fingerprint)}
            {...{ period, from, now, zone }}
          />
        )}
      />
      {list.hasNextPage ? (
        <div className="flex-none border-line border-t px-6 py-3 text-center">
          {rows.length < mostShown ? (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Show rarer errors
            </Button>
          ) : (
            <p className="text-ink-3">These are the {rows.length} most frequent. Search finds the others.</p>
          )}
        </div>
      ) : null}
    </>
  )
}

/** What changed its place between two pages came with both. */
function unique<T extends { fingerprint: string }>(rows: T[]): T[] {
  return [...new Map(rows.map((row) => [row.fingerprint, row])).values()]
}
