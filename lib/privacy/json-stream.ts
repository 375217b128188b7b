type Row = Record<string, unknown>

const rowsAtOnce = 500

/**
 * Pages of a keyset query until the last. `start` comes before every key; `keyOf` tells where the next page begins; fewer `atOnce` where one row
 * may be long.
 */
export async function* inPages<R extends Row, K>(
  page: (after: K, limit: number) => PromiseLike<R[]>,
  start: K,
  keyOf: (row: R) => K,
  atOnce = rowsAtOnce,
): AsyncGenerator<R[]> {
  let after = start
  for (;;) {
    const rows = await page(after, atOnce)
    yield rows
    const last = rows.at(-1)
    if (rows.length < atOnce || !last) return
    after = keyOf(last)
  }
}

/** A row with its times as the API writes them: ISO 8601, UTC, milliseconds. The database gives them as text. */
export function withTimes(row: Row): Row {
  const isTime = (key: string) => key === 'at' || key.endsWith('_at')
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      isTime(key) && typeof value === 'string' ? new Date(value).toISOString() : value,
    ]),
  )
}

/** The text of some members `"name":[…]` of an object, a page of rows at a time. */
export async function* members(parts: [name: string, pages: AsyncIterable<Row[]>][]): AsyncGenerator<string> {
  for (const [index, [name, pages]] of parts.entries()) {
    yield `${index === 0 ? '' : ',\n'}${JSON.stringify(name)}:[`
    let first = true
    for await (const rows of pages) {
      if (rows.length === 0) continue
      yield `${first ? '' : ','}\n${rows.map((row) => JSON.stringify(withTimes(row))).join(',\n')}`
      first = false
    }
    yield ']'
  }
}

/** All rows of a query that is never long, as its only page. */
export async function* onePage(rows: PromiseLike<Row[]>): AsyncGenerator<Row[]> {
  yield await rows
}
