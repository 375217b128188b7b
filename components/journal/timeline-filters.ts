import { parseAsString, parseAsStringLiteral } from 'nuqs'
import type { TimelineFilter } from '@/lib/journal/client'

/** What is shown of the timeline: all, or one sort of it. */
export const shownKinds = ['all', 'entries', 'talks', 'sessions', 'chats'] as const
type ShownKind = (typeof shownKinds)[number]

const kinds: Record<ShownKind, TimelineFilter> = {
  all: {},
  entries: { kind: ['entry'] },
  talks: { kind: ['conversation'], private: true },
  sessions: { kind: ['session'] },
  chats: { kind: ['conversation'], type: 'visit' },
}

/** The filters of the full page as its address holds them. */
export const timelineFilters = {
  show: parseAsStringLiteral(shownKinds).withDefault('all'),
  q: parseAsString,
  topic: parseAsString,
  from: parseAsString,
  to: parseAsString,
}

export type Filters = {
  show: ShownKind
  q: string | null
  topic: string | null
  /** Days, "2026-11-20". */
  from: string | null
  to: string | null
}

export const noFilters: Filters = { show: 'all', q: null, topic: null, from: null, to: null }

const shortestSearch = 2
const isDay = /^\d{4}-\d\d-\d\d$/
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isFiltered = ({ show, ...others }: Filters) =>
  show !== 'all' || Object.values(others).some((value) => value !== null)

/** The filters as the API takes them; days begin and end where the reader is. */
export function filterOf({ show, q, topic, from, to }: Filters): TimelineFilter {
  const words = q?.trim().slice(0, 200) ?? ''
  return {
    ...kinds[show],
    q: words.length < shortestSearch ? undefined : words,
    topic_id: topic && isId.test(topic) ? topic : undefined,
    from: from && isDay.test(from) ? new Date(`${from}T00:00:00`).toISOString() : undefined,
    to: to && isDay.test(to) ? new Date(`${to}T23:59:59.999`).toISOString() : undefined,
  }
}
