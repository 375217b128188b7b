import type { Row } from './row'

/** Events of one request: what a server takes at most. */
const mostEvents = 500
/** Bytes of one request; a page that closes may send this much and no more. */
export const mostBytes = 60_000

/** The next events to go out together, oldest first, all of one session. */
export function nextBatch(rows: Row[], bytes = mostBytes): Row[] {
  let size = 0
  let count = 0
  for (const row of rows) {
    size += row.size + 1
    const fits = count < mostEvents && row.token === rows[0]?.token && (count === 0 || size <= bytes)
    if (!fits) break
    count += 1
  }
  return rows.slice(0, count)
}

/** The request's body. The first event brings the key along by which this page may read what staff answer. */
export function bodyOf(rows: Row[], inboxKey: string, now: number): string {
  const events = rows.map(({ json }, index) => (index === 0 ? `{"inboxKey":"${inboxKey}",${json.slice(1)}` : json))
  return `{"sentAt":"${new Date(now).toISOString()}","events":[${events.join()}]}`
}
