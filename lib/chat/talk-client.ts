import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Companion, Locale } from '@/db/enums'
import { callApi, withQuery } from '@/lib/http/fetch'
import { stopView } from '@/lib/sessions/schema'
import { questionView, talkList, talkView } from './talk-schema'

/** What a companion would ask about an entry. `version` is the entry's, so that other words bring another question; `not` counts those passed over. */
export function questionOptions(entryId: string, ask: { companion: Companion; version: number; not: number }) {
  return queryOptions({
    queryKey: ['question', entryId, ask],
    queryFn: ({ signal }) => {
      const { companion, not } = ask
      return callApi(withQuery(`/api/entries/${entryId}/question`, { companion, not }), questionView, { signal })
    },
    placeholderData: keepPreviousData,
  })
}

type Beginning = {
  companion: Companion
  entry_id?: string
  topic_id?: string | null
  language?: Locale
  /** As the question was asked for that the talk begins with. */
  not?: number
}

/** Begins a talk. @throws ApiError `not_found` for an entry or topic that is gone, `too_many`. */
export function beginTalk(talk: Beginning) {
  return callApi('/api/talks', talkView, { method: 'POST', body: talk })
}

/** A talk of one's own. */
export function talkOptions(sessionId: string) {
  return queryOptions({
    queryKey: ['talk', sessionId],
    queryFn: ({ signal }) => callApi(`/api/talks/${sessionId}`, talkView, { signal }),
  })
}

/** Says what a talk is about, or that it is about nothing named. */
export function changeTalk(sessionId: string, change: { topic_id: string | null }) {
  return callApi(`/api/talks/${sessionId}`, talkView, { method: 'PATCH', body: change })
}

/** Ends a talk; it can be read still. */
export function endTalk(sessionId: string) {
  return callApi(`/api/sessions/${sessionId}/stop`, stopView, { method: 'POST' })
}

/** Pages of one's own talks, those spoken in last first. */
export function talksOptions() {
  return infiniteQueryOptions({
    queryKey: ['talks'],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => callApi(withQuery('/api/talks', { cursor: pageParam }), talkList, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** What lists talks, to be read anew once one began or ended. */
export const listsOfTalks = [['talks'], ['timeline']]
