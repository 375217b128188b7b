'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Upload, UserPlus } from 'lucide-react'
import { useQueryStates } from 'nuqs'
import { useCallback, useState } from 'react'
import { ListStates } from '@/components/thread/list-states'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { ChipGroup } from '@/components/ui/chip-group'
import { PageTop } from '@/components/ui/page-top'
import { SettledSearch } from '@/components/ui/settled-search'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { type Role, roles } from '@/db/enums'
import { peopleListQuery } from '@/lib/people/client'
import type { PersonView } from '@/lib/people/schema'
import { ImportDialog } from './import-dialog'
import { InviteDialog } from './invite-dialog'
import { type PeopleFilters, peopleFilterOf, peopleFilters } from './people-filters'
import { PeopleTable } from './people-table'
import { roleNames } from './person-words'

const everyone = 'everyone'
const oneLine = 'max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:[scrollbar-width:none]'

type Props = {
  /** What the server has read, and with which filters. */
  first: { list: { items: PersonView[]; nextCursor: string | null }; filters: PeopleFilters }
  now: number
  pageSize: number
}

/** Everybody the installation knows, for admins. */
export function PeoplePage({ first, now: start, pageSize }: Props) {
  const [filters, setFilters] = useQueryStates(peopleFilters)
  const [open, setOpen] = useState<'invite' | 'import' | null>(null)
  const zone = useZone()
  const now = useNow(start)
  const filter = peopleFilterOf(filters)
  const [firstKey] = useState(() => JSON.stringify(peopleFilterOf(first.filters)))
  const list = useInfiniteQuery({
    ...peopleListQuery({ ...filter, limit: pageSize }),
    initialData: JSON.stringify(filter) === firstKey ? { pages: [first.list], pageParams: [''] } : undefined,
    placeholderData: keepPreviousData,
  })
  const people = list.data?.pages.flatMap((page) => page.items) ?? []
  const search = useCallback((q: string) => void setFilters({ q: q || null }), [setFilters])
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <PageTop
        title="People"
        actions={
          <>
            <SettledSearch
              label="Name, C123, phone, e-mail or user name"
              hotkey="/"
              value={filters.q}
              onSettle={search}
              className="w-[330px] max-w-full max-sm:w-full"
            />
            <Button icon={<Upload />} onClick={() => setOpen('import')}>
              Import
            </Button>
            <Button variant="primary" icon={<UserPlus />} onClick={() => setOpen('invite')}>
              Invite somebody
            </Button>
          </>
        }
      />
      <div className="flex-none px-4 py-3 sm:px-6">
        <ChipGroup
          label="Role"
          value={filters.role ?? everyone}
          onChange={(value) => void setFilters({ role: value === everyone ? null : (value as Role) })}
          options={[
            { value: everyone, label: 'Everyone' },
            ...roles.map((role) => ({ value: role, label: `${roleNames[role]}s` })),
          ]}
          className={oneLine}
        />
      </div>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto border-line border-t ground-surface">
        {people.length > 0 ? (
          <PeopleTable
            people={people}
            now={now}
            zone={zone}
            more={
              list.hasNextPage ? (
                <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
                  Show more people
                </Button>
              ) : null
            }
          />
        ) : (
          <ListStates
            what="People"
            pending={list.isPending}
            error={list.error}
            onRetry={() => void list.refetch()}
            onClear={filtered ? () => void setFilters(null) : null}
            empty={
              <StatePanel art="loose" framed={false} title="Nobody yet">
                People come here when they give a number, make an account or are imported.
              </StatePanel>
            }
          />
        )}
      </div>
      <InviteDialog open={open === 'invite'} onClose={() => setOpen(null)} />
      <ImportDialog open={open === 'import'} onClose={() => setOpen(null)} />
    </>
  )
}
