import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { callApi, withQuery } from '@/lib/http/fetch'
import { type LogEntry, type LogFilter, type LogSign, logEntry, logPage, logSign } from './schema'
import { type TimelineFilter, type TimelineRowsQuery, timelineRows, timelineView } from './timeline-schema'

export type {
  TimelineFilter,
  TimelineGap,
  TimelineKind,
  TimelineMove,
  TimelineRows,
  TimelineStep,
  TimelineView,
} from './timeline-schema'
export { timelineKinds } from './timeline-schema'

/** A session as a whole, in so many bins; `filter` decides only how many rows match. */
export function timelineQueryOptions(sessionId: string, bins: number, filter: TimelineFilter) {
  return queryOptions({
    queryKey: ['timeline', sessionId, bins, filter],
    queryFn: ({ signal }) =>
      callApi(withQuery(`/api/sessions/${sessionId}/timeline`, { bins, ...filter }), timelineView, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Rows of a session around a place, or its newest. */
export function fetchTimelineRows(sessionId: string, query: Partial<TimelineRowsQuery>, signal?: AbortSignal) {
  return callApi(withQuery(`/api/sessions/${sessionId}/timeline/rows`, query), timelineRows, { signal })
}

/** Pages of the log, newest first. */
export function logQueryOptions(filter: Partial<LogFilter>, limit = 1000) {
  return infiniteQueryOptions({
    queryKey: ['log', filter, limit],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/session-log', { ...filter, limit, cursor: pageParam }), logPage, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** Formats of a session as a file. */
export const exportFormats = ['json', 'ndjson', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Where a session, or what a filter leaves of it, can be fetched as a file of any size. */
export function timelineExportUrl(sessionId: string, format: ExportFormat, filter: TimelineFilter): string {
  return withQuery(`/api/sessions/${sessionId}/timeline/export`, { format, ...filter })
}

/** `dropped` counts the tries since the connection was lost. */
export type StreamState = { is: 'live' } | { is: 'dropped'; attempt: number }

type StreamOptions = {
  filter: Partial<LogFilter>
  after?: string
  onState: (state: StreamState) => void
  /** Told when the person of the one session followed writes or has read. */
  onSign?: (sign: LogSign) => void
}

const longestWaitMs = 10_000

/** Half a second, doubled at each try, and spread so that not all viewers come back at once. */
function waitMs(attempt: number): number {
  return Math.min(longestWaitMs, 500 * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2)
}

/**
 * Holds a stream of the log open from `after`, else from the present end. EventSource gives up for good when the server
 * refuses once, so it is opened anew from the last row seen. A page nobody looks at keeps no connection: browsers have few.
 */
function holdStream(options: StreamOptions & { onRow: (data: string, cursor: string) => void }): () => void {
  let after = options.after
  let attempt = 0
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const seen = (event: MessageEvent<string>) => {
    if (event.lastEventId) after = event.lastEventId
  }
  const close = () => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }
  const open = () => {
    close()
    const query = { ...options.filter, after, signs: options.onSign ? 'true' : undefined }
    source = new EventSource(withQuery('/api/session-log/stream', query))
    source.addEventListener('ready', (event) => {
      seen(event)
      attempt = 0
      options.onState({ is: 'live' })
    })
    source.addEventListener('log', (event) => {
      seen(event)
      options.onRow(event.data, event.lastEventId)
    })
    source.addEventListener('sign', (event) => options.onSign?.(logSign.parse(JSON.parse(event.data))))
    source.addEventListener('error', () => {
      close()
      attempt += 1
      options.onState({ is: 'dropped', attempt })
      timer = setTimeout(open, waitMs(attempt))
    })
  }
  const look = () => (document.hidden ? close() : open())

  document.addEventListener('visibilitychange', look)
  if (!document.hidden) open()
  return () => {
    document.removeEventListener('visibilitychange', look)
    close()
  }
}

type Follower = { after: string; onEntry: (entry: LogEntry, cursor: string) => void }

/**
 * Follows the log from a `liveCursor`, across lost connections and restarts: no row is missed or repeated. Each row comes with the
 * cursor from which to go on after it.
 * @returns a function that ends it.
 */
export function openLogStream(options: StreamOptions & Follower) {
  const { onEntry, ...rest } = options
  return holdStream({ ...rest, onRow: (data, cursor) => onEntry(logEntry.parse(JSON.parse(data)), cursor) })
}

/** Tells that something was logged, without looking at what. @returns a function that ends it. */
export function openLogPulse(options: StreamOptions & { onPulse: () => void }) {
  const { onPulse, ...rest } = options
  return holdStream({ ...rest, onRow: () => onPulse() })
}
