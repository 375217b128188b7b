'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'
import { Tag } from '@/components/ui/tag'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { personQuery } from '@/lib/people/client'
import type { PersonView } from '@/lib/people/schema'
import { PersonAccess } from './person-access'
import { PersonData } from './person-data'
import { PersonFacts } from './person-facts'
import { PersonJournal } from './person-journal'
import { PersonRoles } from './person-roles'
import { PersonSessions } from './person-sessions'
import { nameOf } from './person-words'

type Props = { initial: PersonView; self: boolean; now: number }

const columnLook = 'px-4 py-6 sm:px-8'

/** One person for the admin: who they are, what they may do, and what is kept of them. */
export function PersonPage({ initial, self, now: start }: Props) {
  const { data: person } = useQuery({ ...personQuery(initial.customer_id), initialData: initial })
  const zone = useZone()
  const now = useNow(start)
  return (
    <>
      <PageTop
        title={nameOf(person)}
        before={
          <Button asChild square variant="quiet" className="-ml-2" icon={<ArrowLeft />}>
            <Link href="/people" aria-label="All people" />
          </Button>
        }
      >
        <span className="mono text-ink-3">{person.customer_id}</span>
        {self ? <Tag tone="thread">You</Tag> : null}
        {person.provisional ? <Tag>Provisional</Tag> : null}
        {person.disabled ? <Tag tone="warn">Disabled</Tag> : null}
      </PageTop>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid min-h-full drawer:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <div className={`${columnLook} ground-surface border-line drawer:border-r`}>
            <PersonFacts person={person} now={now} zone={zone} />
            <PersonSessions person={person} now={now} zone={zone} />
            <PersonJournal person={person} now={now} zone={zone} />
          </div>
          <div className={columnLook}>
            <PersonRoles person={person} self={self} />
            <PersonAccess person={person} />
            <PersonData person={person} />
          </div>
        </div>
      </div>
    </>
  )
}
