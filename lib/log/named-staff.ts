import { inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { people } from '@/db/schema/people'
import type { EventRow } from '@/lib/events/event-row'

const tells = ({ type, source }: EventRow) => source === 'system' && (type === 'taken' || type === 'handed_back')

/** Rows with the name of whoever took a session or handed it back, as the log itself holds only their id. */
export async function withStaffNames(rows: EventRow[]): Promise<EventRow[]> {
  const ids = rows.filter(tells).flatMap((row) => whoIn(row) ?? [])
  if (ids.length === 0) return rows
  const found = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids))
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return rows.map((row) => {
    const name = tells(row) ? names.get(whoIn(row) ?? '') : undefined
    return name ? { ...row, data: { ...fieldsOf(row), name } } : row
  })
}

// The product itself wrote them.
const fieldsOf = ({ data }: EventRow) => data as { by?: string }

const whoIn = (row: EventRow): string | null => fieldsOf(row).by ?? null
