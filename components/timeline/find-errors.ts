import { fetchTimelineRows, type TimelineFilter } from '@/lib/log/client'
import { groupAt, type RowGroup } from './groups'
import { placeOf, type RowWindow } from './row-window'

const beginning = '1970-01-01T00:00:00.000Z'

type Options = { sessionId: string; groups: RowGroup[]; window: RowWindow; filter: TimelineFilter }

/** Finds what broke, also where its rows are not there: gives the event's id, null when nothing broke. */
export function findErrors({ sessionId, groups, window, filter }: Options) {
  const { kind: _, ...rest } = filter
  const first = async (place: { after: string } | { at: string }) => {
    const page = await fetchTimelineRows(sessionId, { ...rest, kind: 'errors', limit: 1, ...place }).catch(() => null)
    return page?.items[0]?.event_id ?? null
  }
  return {
    /** The first at a moment or after it. */
    from: async (at: number) => {
      const here = window.entries[0]
      const covered = !window.older || (here !== undefined && Date.parse(here.occurred_at) < at)
      const rows = covered ? groups.flatMap((group) => group.rows) : []
      return rows.find((row) => row.broken && row.at >= at)?.id ?? first({ at: new Date(at).toISOString() })
    },
    /** The next after a row, or the first of all when there is none or no row is meant. */
    after: async (id: number | null) => {
      const here = groupAt(groups, id)
      const next = here < 0 ? undefined : groups.find((group, index) => index > here && group.first.broken)
      if (next) return next.first.id
      const last = window.entries.at(-1)
      const beyond = here >= 0 && last && window.newer ? await first({ after: placeOf(last) }) : null
      return beyond ?? first({ at: beginning })
    },
  }
}
