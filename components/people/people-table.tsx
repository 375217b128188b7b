'use client'

import { type ReactNode, useRef } from 'react'
import { Table, TableFoot, Th } from '@/components/ui/table'
import { useKeys } from '@/components/ui/use-keys'
import { VirtualBody } from '@/components/ui/virtual-body'
import type { PersonView } from '@/lib/people/schema'
import { PersonRow } from './person-row'

type Props = { people: PersonView[]; now: number; zone: string | undefined; more: ReactNode }

const columns = 5

/** The list itself: J and K move from row to row, Enter opens. */
export function PeopleTable({ people, now, zone, more }: Props) {
  const frame = useRef<HTMLTableElement>(null)
  const move = (by: number) => {
    const links = [...(frame.current?.querySelectorAll<HTMLElement>('a[data-person]') ?? [])]
    const at = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1
    links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
  return (
    <Table ref={frame} label="People" className="table-fixed min-w-[860px] max-sm:block max-sm:min-w-0">
      <thead className="max-sm:hidden">
        <tr>
          <Th className="w-[240px] min-[1400px]:w-[300px]">Person</Th>
          <Th className="w-[250px] min-[1400px]:w-[300px]">Known by</Th>
          <Th>Roles</Th>
          <Th numeric className="w-[96px]">
            Sessions
          </Th>
          <Th className="w-[140px]">Last sign</Th>
        </tr>
      </thead>
      <VirtualBody
        count={people.length}
        keyOf={(index) => people[index]?.id ?? index}
        rowHeight={57}
        columns={columns}
        className="max-sm:block"
        row={(index, measure) => {
          const person = people[index]
          return person ? (
            <PersonRow key={person.id} person={person} index={index} now={now} zone={zone} measure={measure} />
          ) : null
        }}
      />
      <TableFoot columns={columns} className="max-sm:block">
        {more}
      </TableFoot>
    </Table>
  )
}
