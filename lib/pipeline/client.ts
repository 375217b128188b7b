import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Review, Stage } from '@/db/enums'
import { callApi, withQuery } from '@/lib/http/fetch'
import {
  exampleList,
  exampleView,
  failureList,
  pipelineView,
  type RetriedView,
  type RetryMany,
  type RunState,
  retriedView,
  reviewCounts,
  type reviewRequest,
  runDetail,
  runList,
  type SettingsChange,
  settingsView,
  staffCounts,
  throughputView,
} from './api-schema'

/** Named events `pipeline` with a `PipelineView` each: at once, and after every change. */
export const pipelineStreamUrl = '/api/pipeline/stream'

export const pipelineQuery = queryOptions({
  queryKey: ['pipeline'],
  queryFn: ({ signal }) => callApi('/api/pipeline', pipelineView, { signal }),
})

export const throughputQuery = queryOptions({
  queryKey: ['pipeline', 'throughput'],
  queryFn: ({ signal }) => callApi('/api/pipeline/throughput', throughputView, { signal }),
})

/** What stands at each station of the staff's rail. */
export const staffCountsQuery = queryOptions({
  queryKey: ['staff', 'counts'],
  queryFn: ({ signal }) => callApi('/api/staff/counts', staffCounts, { signal }),
})

/** Runs page by page, newest first. */
export function runPagesQuery(filter: { state?: RunState }) {
  return infiniteQueryOptions({
    queryKey: ['pipeline', 'runs', 'pages', filter],
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/pipeline/runs', { ...filter, cursor: pageParam }), runList, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
}

export function runQuery(id: string) {
  return queryOptions({
    queryKey: ['pipeline', 'run', id],
    queryFn: ({ signal }) => callApi(`/api/pipeline/runs/${id}`, runDetail, { signal }),
  })
}

/** Starts a run that is over again. */
export function retryRun(id: string, fromStage?: Stage) {
  return callApi(`/api/pipeline/runs/${id}/retry`, runDetail, { method: 'POST', body: { fromStage } })
}

export function cancelRun(id: string) {
  return callApi(`/api/pipeline/runs/${id}/cancel`, runDetail, { method: 'POST', body: {} })
}

export const failuresQuery = queryOptions({
  queryKey: ['pipeline', 'failures'],
  queryFn: ({ signal }) => callApi('/api/pipeline/failures', failureList, { signal }),
})

/** Starts failed runs again until none is left to start. */
export async function retryFailed(which: RetryMany): Promise<RetriedView> {
  const sum = { retried: 0, skipped: 0, left: 0 }
  for (;;) {
    const part = await callApi('/api/pipeline/retry', retriedView, { method: 'POST', body: which })
    sum.retried += part.retried
    sum.skipped += part.skipped
    sum.left = part.left
    if (part.left === 0 || part.retried === 0) return sum
  }
}

export function changePipelineSettings(change: SettingsChange) {
  return callApi('/api/pipeline/settings', settingsView, { method: 'PATCH', body: change })
}

/** Examples page by page, session by session in the order of what happened. */
export function examplePagesQuery(filter: { review?: Review; below?: number; sessionId?: string; limit?: number }) {
  return infiniteQueryOptions({
    queryKey: ['training-examples', 'pages', filter],
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/training-examples', { ...filter, cursor: pageParam }), exampleList, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
}

export function reviewCountsQueryOptions(below: number) {
  return queryOptions({
    queryKey: ['training-examples', 'counts', below],
    queryFn: ({ signal }) => callApi(`/api/training-examples/counts?below=${below}`, reviewCounts, { signal }),
  })
}

export function reviewExample(id: string, change: z.input<typeof reviewRequest>) {
  return callApi(`/api/training-examples/${id}`, exampleView, { method: 'PATCH', body: change })
}
