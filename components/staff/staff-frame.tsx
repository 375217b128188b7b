'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RailItem } from '@/components/thread/rail'
import { StaffShell } from '@/components/thread/staff-shell'
import type { StaffCounts } from '@/lib/pipeline/api-schema'
import { staffCountsQuery } from '@/lib/pipeline/client'
import { StaffMenu } from './staff-menu'

const refreshMs = 15_000

const forAdmins: RailItem[] = [
  { label: 'Catalogue', href: '/catalogue' },
  { label: 'Kiosks', href: '/kiosks' },
  { label: 'People', href: '/people' },
  { label: 'Keys', href: '/keys' },
  { label: 'Audit', href: '/audit' },
  { label: 'Operations', href: '/operations' },
]

function stations({ live, alerts, pipeline, review }: StaffCounts, admin: boolean): RailItem[] {
  const forAll: RailItem[] = [
    { label: 'Sessions', href: '/sessions', count: `${live} live` },
    {
      label: 'Errors & alerts',
      href: '/errors',
      also: ['/alerts'],
      count: alerts || undefined,
      tone: alerts > 0 ? 'danger' : undefined,
    },
    { label: 'Orders', href: '/orders' },
    { label: 'Pipeline', href: '/pipeline', count: pipeline },
  ]
  if (review === null) return forAll
  const forOperators = [
    ...forAll,
    { label: 'Review', href: '/review', count: review },
    { label: 'Exports', href: '/exports' },
  ]
  return admin ? [...forOperators, ...forAdmins] : forOperators
}

type Props = { counts: StaffCounts; person: { name: string; role: string }; admin: boolean; children: ReactNode }

/** The staff's frame with what stands at each station, kept up to date. */
export function StaffFrame({ counts, person, admin, children }: Props) {
  const { data } = useQuery({ ...staffCountsQuery, initialData: counts, refetchInterval: refreshMs })
  return (
    <StaffShell items={stations(data, admin)} person={person} menu={<StaffMenu />}>
      {children}
    </StaffShell>
  )
}
