'use client'

import { useEffect, useMemo, useRef } from 'react'
import { isPrivate, personName } from '@/components/thread/session-name'
import { useThrottled } from '@/components/ui/use-throttled'
import { fetchTimelineRows, type TimelineFilter, type TimelineRows, type TimelineView } from '@/lib/log/client'
import type { SessionListItem } from '@/lib/sessions/schema'
import { groupRepeats } from './groups'
import { leaves } from './row-filter'
import type { TimelineEntry } from './row-window'
import { rowAlone, timelineRows } from './rows'
import { useArrivals } from './use-arrivals'
import type { Holding } from './use-holder'
import { useOverview } from './use-overview'
import { type Look, useRowWindow } from './use-row-window'

/** How long a filter stands still before it is asked for, and how long words of messages may wait. */
const [typingMs, wordsMs] = [150, 300]
const wordsAtOnce = 50
const beginning = '1970-01-01T00:00:00.000Z'

export type FirstLook = { overview: TimelineView; rows: TimelineRows; look: Look; filter: TimelineFilter }

type Options = {
  session: SessionListItem
  first: FirstLook
  filter: TimelineFilter
  tail: boolean
  holding: Holding
  /** Whether the end of the thread is looked at, so that it stays when there is too much. */
  atEnd: () => boolean
}

/** What is written when a message, or a reply on its way, has other words than before. */
const tellsOfWords = new Set(['message', 'agent', 'reply', 'regenerated', 'edited'])

const sameFilter = (one: TimelineFilter, other: TimelineFilter) =>
  one.kind === other.kind && one.q === other.q && one.from === other.from && one.to === other.to

/** Where a filter is looked at first: a part of the time from its beginning, anything else at its end. */
const placeFor = ({ from, to }: TimelineFilter): Look =>
  from === undefined && to === undefined ? { end: true } : { at: from ?? beginning }

/** A session's rows around what is looked at, the session as a whole, and what happens now. */
export function useTimeline({ session, first, filter, tail, holding, atEnd }: Options) {
  const sessionId = session.session_id
  const hidden = isPrivate(session.type)
  const fits = (entry: TimelineEntry, by: TimelineFilter) =>
    leaves(by, rowAlone(entry, { messages: new Map(), hidden, complete: false, readAt: null }))
  const rowsOf = useRowWindow({ sessionId, first: first.rows, look: first.look, filter: first.filter, fits })
  const { overview, look: count } = useOverview({
    sessionId,
    first: first.overview,
    filter,
    opening: first.filter,
    tail,
  })
  const { window, messages, open, remember } = rowsOf

  const hear = useThrottled(() => {
    if (hidden) return
    const newest = fetchTimelineRows(sessionId, { kind: 'chat', limit: wordsAtOnce })
    newest.then((page) => remember(page.messages)).catch(() => {})
  }, wordsMs)
  const arrived = useRef(0)
  const { fresh, stream } = useArrivals({
    sessionId,
    from: first.rows.liveCursor,
    on: tail,
    onArrived: (entries) => {
      arrived.current += entries.filter((entry) => fits(entry, filter)).length
      rowsOf.arrive(entries, atEnd() ? 'newest' : 'oldest')
      if (entries.some((entry) => tellsOfWords.has(entry.event_type))) hear()
      count()
      holding.onArrived(entries)
    },
    onSign: holding.onSign,
  })

  const ask = useRef(open)
  useEffect(() => {
    ask.current = open
  })
  const asked = useRef(first.filter)
  useEffect(() => {
    if (sameFilter(asked.current, filter)) return
    const still = asked.current.kind !== filter.kind
    const timer = setTimeout(
      () => {
        asked.current = filter
        void ask.current(placeFor(filter), filter)
      },
      still ? 0 : typingMs,
    )
    return () => clearTimeout(timer)
  }, [filter])

  const readAt = holding.read.person
  const words = useMemo(() => ({ messages, hidden, complete: true, readAt }), [messages, hidden, readAt])
  const start = session.channels[0] ?? session.channel
  const { moves, gaps } = overview
  const rows = useMemo(
    () => timelineRows(window.entries, { words, moves, start }),
    [window.entries, words, moves, start],
  )
  // What filters hide is not missing.
  const whole = rowsOf.filter.kind === undefined && rowsOf.filter.q === undefined
  const groups = useMemo(() => groupRepeats(rows, whole ? gaps : []), [rows, gaps, whole])
  const channels = useMemo(
    () => [...new Set<string>([...session.channels, ...moves.map((move) => move.to)])],
    [moves, session.channels],
  )
  return {
    ...rowsOf,
    overview,
    count,
    rows,
    groups,
    channels,
    fresh,
    stream,
    arrived: arrived.current,
    /** Shows a row, whatever the filters hide; `filter` is what they are set to from now on. */
    reveal: (id: number, next: TimelineFilter) => {
      asked.current = next
      void open({ around: id }, next)
    },
    toEnd: (end: 'start' | 'now') => void open(end === 'now' ? { end: true } : { at: filter.from ?? beginning }),
    person: session.name ? (personName(session).split(' ')[0] ?? '') : personName(session),
  }
}
