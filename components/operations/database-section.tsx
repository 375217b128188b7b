import { Table, Td, Th } from '@/components/ui/table'
import type { OperationsView } from '@/lib/operations/schema'
import { sayBytes, sayCount } from './say'
import { Facts, Section } from './section'

/** What fills the database, and who is connected to it. */
export function DatabaseSection({ database }: { database: OperationsView['database'] }) {
  const { tables, connections, pool, bytes } = database
  const connected = connections.by_state.reduce((sum, { count }) => sum + count, 0)
  const states = connections.by_state.map(({ state, count }) => `${count} ${state}`)
  const largest = tables[0]?.bytes ?? 1
  return (
    <Section title="Database" aside={`${sayBytes(bytes)} in all`}>
      <div className="-mx-4 sm:-mx-6">
        <Table label="Largest tables" className="min-w-0 table-fixed">
          <thead>
            <tr>
              <Th>Table</Th>
              <Th numeric className="w-[92px]">
                Rows, about
              </Th>
              <Th numeric className="w-[92px]">
                Size
              </Th>
              <Th className="w-[24%] max-sm:hidden">
                <span className="sr-only">Beside the largest</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {tables.map((table) => (
              <tr key={table.name}>
                <Td className="h-9 font-mono text-xs tracking-[-.03em] [overflow-wrap:anywhere]">{table.name}</Td>
                <Td numeric>{sayCount(table.rows)}</Td>
                <Td numeric>{sayBytes(table.bytes)}</Td>
                <Td className="max-sm:hidden">
                  <span
                    aria-hidden="true"
                    className="block h-2 rounded-full bg-thread"
                    style={{ width: `${Math.max(1, (table.bytes / largest) * 100)}%` }}
                  />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <div className="mt-2">
        <Facts
          facts={[
            {
              label: 'Connections',
              value: `${connected} of ${connections.max}`,
              note: states.join(', '),
              ...(connected > connections.max * 0.9 ? { tone: 'danger' } : {}),
            },
            {
              label: 'Pool of this copy',
              value: `${pool.busy} of ${pool.max} at work`,
              note: pool.waiting > 0 ? `${pool.waiting} wait` : 'none waits',
              ...(pool.waiting > 0 ? { tone: 'warn' } : {}),
            },
          ]}
        />
      </div>
    </Section>
  )
}
