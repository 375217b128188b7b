'use client'

import { useEffect, useRef, useState } from 'react'
import { fetchTimelineRows, type TimelineFilter, type TimelineRows } from '@/lib/log/client'
import type { TimelineMessage } from '@/lib/log/timeline-schema'
import {
  openWindow,
  placeOf,
  type RowWindow,
  type TimelineEntry,
  withArrived,
  withNewer,
  withOlder,
} from './row-window'

/** Where a window is opened: about an event, from a moment on, or at the end. */
export type Look = { around: number } | { at: string } | { end: true }

type Way = 'look' | 'older' | 'newer'
/** What is on its way, or did not come; `again` tries once more. */
export type Fetching = { way: Way; failed: boolean; again: () => void } | null

/** A window as it was opened: which rows it holds, and where to look first. `turn` counts the windows. */
type Opened = { window: RowWindow; turn: number; look: Look; filter: TimelineFilter }

type Options = {
  sessionId: string
  first: TimelineRows
  look: Look
  filter: TimelineFilter
  /** Whether a row that arrives is one of those a filter leaves. */
  fits: (entry: TimelineEntry, filter: TimelineFilter) => boolean
}

const byId = (messages: TimelineMessage[]) => messages.map((message) => [message.id, message] as const)

/**
 * The rows of a session around what is looked at: a few thousand at most, however long it is. What arrives while a page is on its way
 * is added to it when it is there, so that nothing falls between the two.
 */
export function useRowWindow({ sessionId, first, look, filter, fits }: Options) {
  const [opened, setOpened] = useState<Opened>(() => ({ window: openWindow(first), turn: 0, look, filter }))
  const [messages, setMessages] = useState<ReadonlyMap<string, TimelineMessage>>(() => new Map(byId(first.messages)))
  const [fetching, setFetching] = useState<Fetching>(null)
  const running = useRef<AbortController | null>(null)
  const meanwhile = useRef<TimelineEntry[]>([])
  useEffect(() => () => running.current?.abort(), [])

  const remember = (more: TimelineMessage[]) => {
    if (more.length > 0) setMessages((before) => new Map([...before, ...byId(more)]))
  }

  const fetchRows = async (
    way: Way,
    query: Parameters<typeof fetchTimelineRows>[1],
    put: (before: Opened, page: TimelineRows, come: TimelineEntry[]) => Opened,
  ) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    meanwhile.current = []
    const again = () => void fetchRows(way, query, put)
    setFetching({ way, failed: false, again })
    try {
      const page = await fetchTimelineRows(sessionId, query, controller.signal)
      if (controller.signal.aborted) return
      const come = meanwhile.current
      remember(page.messages)
      setOpened((before) => put(before, page, come))
      setFetching(null)
    } catch {
      if (!controller.signal.aborted) setFetching({ way, failed: true, again })
    } finally {
      if (running.current === controller) running.current = null
    }
  }

  const open = (where: Look, next: TimelineFilter = opened.filter) =>
    fetchRows('look', { ...next, ...('end' in where ? {} : where) }, (before, page, come) => ({
      window: openWindow(
        page,
        come.filter((entry) => fits(entry, next)),
      ),
      turn: before.turn + 1,
      look: where,
      filter: next,
    }))

  const extend = (way: 'older' | 'newer') => {
    const { window, filter: held } = opened
    const edge = way === 'older' ? window.entries[0] : window.entries.at(-1)
    if (running.current || fetching?.failed || !edge || !window[way]) return
    const query = { ...held, [way === 'older' ? 'before' : 'after']: placeOf(edge) }
    const grow = way === 'older' ? withOlder : withNewer
    void fetchRows(way, query, (before, page, come) => ({
      ...before,
      window: grow(
        before.window,
        page,
        come.filter((entry) => fits(entry, held)),
      ),
    }))
  }

  /** Takes in what has just been logged. @param keep which end stays when the window is full: the one that is looked at. */
  const arrive = (come: TimelineEntry[], keep: 'oldest' | 'newest') => {
    if (running.current) meanwhile.current = [...meanwhile.current, ...come]
    setOpened((before) => ({
      ...before,
      window: withArrived(
        before.window,
        come.filter((entry) => fits(entry, before.filter)),
        keep,
      ),
    }))
  }

  return { ...opened, messages, remember, fetching, open, extend, arrive }
}
