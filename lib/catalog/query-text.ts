/** A filter as the part of an address after its `?`; what is undefined is left out. */
export function queryText(filter: Record<string, string | number | undefined>, cursor: string): string {
  const told = Object.entries({ ...filter, cursor: cursor || undefined })
  return String(
    new URLSearchParams(told.flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))),
  )
}
