import { queryOptions, skipToken } from '@tanstack/react-query'
import { callApi, withQuery } from '@/lib/http/fetch'
import { moodView, progressView, writingView } from './mood-schema'

/** The reader's time zone; undefined until the browser has told it. Nothing is asked before, as days would be of another place. */
type Zone = string | undefined

// Numbers change with the next entry, and a page of them is no ticker.
const staleTime = 60_000

/** One's own mood over the last days; all keys begin with `mood`, for whoever has written something that changes it. */
export function moodOptions(days: number | undefined, zone: Zone) {
  return queryOptions({
    queryKey: ['mood', 'days', days, zone],
    staleTime,
    queryFn:
      zone === undefined || days === undefined
        ? skipToken
        : ({ signal }) =>
            callApi(withQuery('/api/entries/analytics/mood', { days, time_zone: zone }), moodView, { signal }),
  })
}

/** What one's own writing comes to. */
export function writingOptions(zone: Zone) {
  return queryOptions({
    queryKey: ['mood', 'writing', zone],
    staleTime,
    queryFn:
      zone === undefined
        ? skipToken
        : ({ signal }) =>
            callApi(withQuery('/api/entries/analytics/writing', { time_zone: zone }), writingView, { signal }),
  })
}

/** One's own weeks. */
export function progressOptions(days: number | undefined, zone: Zone) {
  return queryOptions({
    queryKey: ['mood', 'progress', days, zone],
    staleTime,
    queryFn:
      zone === undefined || days === undefined
        ? skipToken
        : ({ signal }) =>
            callApi(withQuery('/api/people/me/progress', { days, time_zone: zone }), progressView, { signal }),
  })
}
