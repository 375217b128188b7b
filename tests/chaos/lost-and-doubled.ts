import type postgres from 'postgres'
import type { Figure } from '@/scripts/bench/measure/figures'
import type { Journal } from './journal'

/** The journal of acks held against what the database has. */
export async function lostAndDoubled(
  name: string,
  journal: Journal,
  sql: postgres.Sql,
  total: number,
): Promise<Figure[]> {
  const rows = await sql<{ id: string; stored: number }[]>`
    select client_event_id as id, count(*)::int as stored from events where source = 'log' group by 1`
  const stored = new Map(rows.map((row) => [row.id, row.stored]))
  const lost = journal.acks.filter(({ id }) => !stored.has(id)).length
  const doubled = rows.filter((row) => row.stored > 1).length
  return [
    { what: `${name}: events acked`, value: journal.acks.length, unit: '', atLeast: total },
    { what: `${name}: requests sent again`, value: journal.retries, unit: '' },
    { what: `${name}: acked events lost`, value: lost, unit: '', atMost: 0 },
    { what: `${name}: events stored twice`, value: doubled, unit: '', atMost: 0 },
    { what: `${name}: answers other than 200, 429 and 503`, value: journal.strange.length, unit: '', atMost: 0 },
  ]
}
