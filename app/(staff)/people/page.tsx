import type { Metadata } from 'next'
import { loadPeopleFilters, peopleFilterOf } from '@/components/people/people-filters'
import { PeoplePage } from '@/components/people/people-page'
import { RoleOnly } from '@/components/thread/role-only'
import { staffActor } from '@/lib/http/page-actor'
import { canAdminister } from '@/lib/people/access'
import { listPeople } from '@/lib/people/people-list'

export const metadata: Metadata = { title: 'People' }

const pageSize = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function People({ searchParams }: Props) {
  const actor = await staffActor('/people')
  if (!canAdminister(actor)) {
    return (
      <RoleOnly of="admins" title="People">
        Admins see who is known here and what each may do.
      </RoleOnly>
    )
  }
  const filters = await loadPeopleFilters(searchParams)
  const list = await listPeople({ actor, limit: pageSize, ...peopleFilterOf(filters) })
  return <PeoplePage first={{ list, filters }} now={Date.now()} pageSize={pageSize} />
}
