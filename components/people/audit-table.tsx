import type { ReactNode } from 'react'
import { Table, TableFoot, Th } from '@/components/ui/table'
import { VirtualBody } from '@/components/ui/virtual-body'
import type { AuditView } from '@/lib/people/schema'
import { AuditRow } from './audit-row'

const columns = 5

type Props = { entries: AuditView[]; now: number; zone: string | undefined; more: ReactNode }

/** The lines of the audit, the newest on top. */
export function AuditTable({ entries, now, zone, more }: Props) {
  return (
    <Table label="Audit" className="table-fixed min-w-[860px] max-sm:block max-sm:min-w-0">
      <thead className="max-sm:hidden">
        <tr>
          <Th className="w-[150px]">When</Th>
          <Th className="w-[200px]">Who</Th>
          <Th>Did what</Th>
          <Th className="w-[240px]">Whose</Th>
          <Th numeric className="w-[110px]">
            How often
          </Th>
        </tr>
      </thead>
      <VirtualBody
        count={entries.length}
        keyOf={(index) => entries[index]?.id ?? index}
        rowHeight={53}
        columns={columns}
        className="max-sm:block"
        row={(index, measure) => {
          const entry = entries[index]
          return entry ? (
            <AuditRow key={entry.id} entry={entry} index={index} now={now} zone={zone} measure={measure} />
          ) : null
        }}
      />
      <TableFoot columns={columns} className="max-sm:block">
        {more}
      </TableFoot>
    </Table>
  )
}
