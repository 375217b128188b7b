import type { TimelineRows } from '@/lib/log/client'
import type { LogEntry } from '@/lib/log/schema'

/** An entry; one that came with a page also tells what its error is known by. */
export type TimelineEntry = LogEntry & { fingerprint?: string | null }

/** Some rows of a session side by side, in the order in which things happened, and whether there are more at either end. */
export type RowWindow = { entries: TimelineEntry[]; older: boolean; newer: boolean }

/** How many rows are kept: what lies further off is let go and fetched again when it is looked at. */
const most = 3000

/** Times of the API are all of one shape, so that their order is that of their letters. */
function order(one: LogEntry, other: LogEntry): number {
  if (one.occurred_at !== other.occurred_at) return one.occurred_at < other.occurred_at ? -1 : 1
  return one.event_id - other.event_id
}

/** Both in order, each row once. */
function merged(held: TimelineEntry[], come: TimelineEntry[]): TimelineEntry[] {
  const rows: TimelineEntry[] = []
  let at = 0
  for (const entry of held) {
    for (let next = come[at]; next && order(next, entry) < 0; next = come[at]) {
      rows.push(next)
      at += 1
    }
    const same = come[at]
    if (same && order(same, entry) === 0) at += 1
    rows.push(entry)
  }
  return [...rows, ...come.slice(at)]
}

/** Rows that came one by one, of which only those count that belong between the window's ends. */
function within({ entries, older, newer }: RowWindow, come: TimelineEntry[]): TimelineEntry[] {
  const [first, last] = [entries[0], entries.at(-1)]
  return come
    .filter(
      (entry) =>
        !(older && first && order(entry, first) < 0) && !(newer && last && order(entry, last) > 0) && !(newer && !last),
    )
    .sort(order)
}

function trimmed({ entries, older, newer }: RowWindow, keep: 'oldest' | 'newest'): RowWindow {
  if (entries.length <= most) return { entries, older, newer }
  return keep === 'newest'
    ? { entries: entries.slice(-most), older: true, newer }
    : { entries: entries.slice(0, most), older, newer: true }
}

/** A window anew. @param meanwhile what came while it was on its way. */
export function openWindow({ items, older, newer }: TimelineRows, meanwhile: TimelineEntry[] = []): RowWindow {
  return withArrived({ entries: items, older, newer }, meanwhile, 'newest')
}

/** With what lies before it. */
export function withOlder(window: RowWindow, page: TimelineRows, meanwhile: TimelineEntry[] = []): RowWindow {
  const grown = { entries: merged(page.items, window.entries), older: page.older, newer: window.newer }
  return withArrived(grown, meanwhile, 'oldest')
}

/** With what lies after it. */
export function withNewer(window: RowWindow, page: TimelineRows, meanwhile: TimelineEntry[] = []): RowWindow {
  const grown = { entries: merged(window.entries, page.items), older: window.older, newer: page.newer }
  return withArrived(grown, meanwhile, 'newest')
}

/** With rows that have just happened, or have come late; rows beyond its ends wait on the server. */
export function withArrived(window: RowWindow, come: TimelineEntry[], keep: 'oldest' | 'newest'): RowWindow {
  const inside = within(window, come)
  const entries = inside.length > 0 ? merged(window.entries, inside) : window.entries
  return trimmed({ ...window, entries }, keep)
}

/** Where a row stands, for asking what lies beside it. */
export const placeOf = ({ occurred_at, event_id }: LogEntry) => `${occurred_at},${event_id}`
