/**
 * Puts rows into the places they had: while somebody points at a list nothing moves under the pointer. Rows that are gone leave,
 * new ones wait, and those that come after all the known ones are appended.
 */
export function holdOrder<T>(order: string[], rows: T[], idOf: (row: T) => string): T[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]))
  const known = new Set(order)
  const last = rows.findLastIndex((row) => known.has(idOf(row)))
  return [...order.flatMap((id) => byId.get(id) ?? []), ...rows.slice(last + 1)]
}
