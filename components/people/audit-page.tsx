'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { ListStates } from '@/components/thread/list-states'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { ApiError } from '@/lib/http/fetch'
import { auditListQuery } from '@/lib/people/client'
import type { AuditView } from '@/lib/people/schema'
import { AuditFilterBar } from './audit-filter-bar'
import { type AuditFilters, auditFilterOf, auditFilters, hasDays } from './audit-filters'
import { AuditTable } from './audit-table'

type Props = {
  /** What the server has read, and with which filters; null when it does not know the viewer's days. */
  first: { list: { items: AuditView[]; nextCursor: string | null } | null; filters: AuditFilters }
  now: number
  pageSize: number
}

/** What staff and programs did with personal data. */
export function AuditPage({ first, now: start, pageSize }: Props) {
  const [filters, setFilters] = useQueryStates(auditFilters)
  const zone = useZone()
  const now = useNow(start)
  const filter = auditFilterOf(filters)
  const [firstKey] = useState(() => JSON.stringify(first.filters))
  const list = useInfiniteQuery({
    ...auditListQuery({ ...filter, limit: pageSize }),
    initialData:
      first.list && JSON.stringify(filters) === firstKey ? { pages: [first.list], pageParams: [''] } : undefined,
    placeholderData: keepPreviousData,
    enabled: zone !== undefined || !hasDays(filters),
  })
  const entries = list.data?.pages.flatMap((page) => page.items) ?? []
  const filtered = Object.values(filters).some(Boolean)
  const clear = filtered ? () => void setFilters(null) : null
  const nobody = list.error instanceof ApiError && list.error.code === 'not_found'
  return (
    <>
      <PageTop title="Audit">
        <span className="text-ink-3">What staff and programs did with personal data.</span>
      </PageTop>
      <AuditFilterBar filters={filters} onChange={(change) => void setFilters(change)} onClear={clear} />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto border-line border-t ground-surface">
        {entries.length > 0 && !list.error ? (
          <AuditTable
            entries={entries}
            now={now}
            zone={zone}
            more={
              list.hasNextPage ? (
                <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
                  Show older entries
                </Button>
              ) : null
            }
          />
        ) : (
          <ListStates
            what="Entries"
            pending={list.isPending}
            error={nobody ? null : list.error}
            onRetry={() => void list.refetch()}
            onClear={clear}
            empty={
              <StatePanel art="loose" framed={false} title="Nothing written down yet">
                Whoever of the staff reads, exports or changes what belongs to somebody else comes to stand here.
              </StatePanel>
            }
          />
        )}
      </div>
    </>
  )
}
