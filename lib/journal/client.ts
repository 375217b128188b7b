import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { callApi, withQuery } from '@/lib/http/fetch'
import {
  type EntryChange,
  type EntryView,
  type entryFormats,
  entryView,
  type PersonTimelineItem,
  personTimeline,
  topicList,
  topicView,
} from './schema'

/** An entry of one's own; while its words are being read it is asked for again each second. */
export function entryOptions(id: string) {
  return queryOptions({
    queryKey: ['entry', id],
    queryFn: ({ signal }) => callApi(`/api/entries/${id}`, entryView, { signal }),
    refetchInterval: ({ state }) => (state.data?.analysis.status === 'waiting' ? 1000 : false),
  })
}

/** One's own topics, and those that an entry's words speak of. */
export function topicsOptions(entryId?: string) {
  return queryOptions({
    queryKey: ['topics', entryId ?? null],
    queryFn: ({ signal }) => callApi(withQuery('/api/topics', { entry_id: entryId }), topicList, { signal }),
  })
}

export type TimelineFilter = {
  kind?: PersonTimelineItem['kind'][]
  type?: NonNullable<PersonTimelineItem['type']>
  private?: boolean
  topic_id?: string
  entry_id?: string
  q?: string
  from?: string
  to?: string
}

/** Pages of one's own timeline, the newest first. */
export function timelineOptions(filter: TimelineFilter = {}) {
  return infiniteQueryOptions({
    queryKey: ['timeline', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/people/me/timeline', { ...filter, cursor: pageParam }), personTimeline, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export type Written = Pick<EntryView, 'title' | 'topic_id' | 'theme' | 'language' | 'mood'> & { content: string }

/** Stores a new entry; the same `client_entry_id` again is the same entry. @throws ApiError; TypeError when the network is away. */
export function createEntry(entry: Partial<Written> & { client_entry_id: string; time_zone?: string }) {
  return callApi('/api/entries', entryView, { method: 'POST', body: entry })
}

/** Changes an entry. @throws ApiError `conflict` when another device has changed it since `version`; TypeError when the network is away. */
export function changeEntry(id: string, change: EntryChange) {
  return callApi(`/api/entries/${id}`, entryView, { method: 'PATCH', body: change })
}

/** Deletes an entry; for an hour it can be taken back. */
export function deleteEntry(id: string) {
  return callApi(`/api/entries/${id}`, z.undefined(), { method: 'DELETE' })
}

/** Takes a deletion back. @throws ApiError `not_found` once it is erased. */
export function restoreEntry(id: string) {
  return callApi(`/api/entries/${id}/restore`, entryView, { method: 'POST' })
}

/** Makes a topic, or finds the one of that name. */
export function createTopic(name: string) {
  return callApi('/api/topics', topicView, { method: 'POST', body: { name } })
}

/** Gives a topic another name. @throws ApiError `conflict` for a name that is taken. */
export function renameTopic(id: string, name: string) {
  return callApi(`/api/topics/${id}`, topicView, { method: 'PATCH', body: { name } })
}

/** Lets go of a topic; what was about it stays. */
export function deleteTopic(id: string) {
  return callApi(`/api/topics/${id}`, z.undefined(), { method: 'DELETE' })
}

/** Where everything that one has written is to be had as a file. */
export const journalExportPath = (format: (typeof entryFormats)[number]) => `/api/entries/export?format=${format}`
