import type { Actor } from '@/lib/people/actor'
import { readTimeline } from './timeline'
import { readTimelineRows } from './timeline-rows'
import { type TimelineFilter, timelineFilter, timelineQuery, timelineRowsQuery } from './timeline-schema'

const beginning = '1970-01-01T00:00:00.000Z'

type Options = {
  actor: Actor
  sessionId: string
  /** What the page's address asks for: `event`, `kind`, `q`, `from`, `to`. What makes no sense is as if it were not there. */
  address: Record<string, unknown>
  /** A session that is over is read from its beginning, one that runs from its end. */
  running: boolean
}

/** What a page shows of a session before it has asked for anything itself. */
export async function openTimeline({ actor, sessionId, address, running }: Options) {
  const filter = filterIn(address)
  const look = lookFor(address, filter, running)
  const place = 'end' in look ? {} : look
  const [overview, rows] = await Promise.all([
    readTimeline({ actor, sessionId, ...timelineQuery.parse(filter) }),
    readTimelineRows({ actor, sessionId, ...timelineRowsQuery.parse({ ...filter, ...place }) }),
  ])
  return { overview, rows, look, filter }
}

/** Each part of the filter that is well formed. */
function filterIn(address: Record<string, unknown>): TimelineFilter {
  const parts = Object.entries(timelineFilter.shape).flatMap(([name, shape]) => {
    const told = typeof address[name] === 'string' ? address[name].trim() : ''
    const parsed = shape.safeParse(told)
    return told !== '' && parsed.success ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(parts)
}

function lookFor({ event }: Record<string, unknown>, { from, to }: TimelineFilter, running: boolean) {
  const around = typeof event === 'string' && /^[1-9]\d{0,14}$/.test(event) ? Number(event) : null
  if (around !== null) return { around }
  if (from !== undefined || to !== undefined || !running) return { at: from ?? beginning }
  return { end: true as const }
}
