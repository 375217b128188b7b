import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { AlertStatus } from '@/db/enums'
import { callApi } from '@/lib/http/fetch'
import {
  type AlertChange,
  type AlertRuleChange,
  alertList,
  alertRuleList,
  alertView,
  changedAlertRule,
  type newAlertRule,
  webhookTest,
} from './alert-schema'

export type NewRuleBody = z.input<typeof newAlertRule>

/** The newest alerts of a status. */
export function alertsQuery(status: AlertStatus, limit: number) {
  return queryOptions({
    queryKey: ['alerts', status, limit],
    queryFn: ({ signal }) => callApi(`/api/alerts?status=${status}&limit=${limit}`, alertList, { signal }),
  })
}

/** Alerts that have passed, page by page, newest first. */
export function passedAlertsQuery() {
  return infiniteQueryOptions({
    queryKey: ['alerts', 'passed'],
    queryFn: ({ signal, pageParam }) =>
      callApi(`/api/alerts?status=resolved&limit=50${pageParam && `&cursor=${pageParam}`}`, alertList, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  })
}

export const alertRulesQuery = queryOptions({
  queryKey: ['alert-rules'],
  queryFn: ({ signal }) => callApi('/api/alert-rules', alertRuleList, { signal }).then(({ items }) => items),
})

/** Says who is on it, mutes or closes. @throws ApiError `conflict` for one that has passed. */
export function changeAlert(id: string, body: AlertChange) {
  return callApi(`/api/alerts/${id}`, alertView, { method: 'PATCH', body })
}

/** Makes a rule; the answer is the one place where its webhook's secret stands. @throws ApiError `invalid`, `conflict`. */
export function makeAlertRule(body: NewRuleBody) {
  return callApi('/api/alert-rules', changedAlertRule, { method: 'POST', body })
}

/** Changes a rule; another webhook address gets another secret, told in this answer. */
export function changeAlertRule(id: string, body: AlertRuleChange) {
  return callApi(`/api/alert-rules/${id}`, changedAlertRule, { method: 'PATCH', body })
}

export function deleteAlertRule(id: string) {
  return callApi(`/api/alert-rules/${id}`, z.undefined(), { method: 'DELETE' })
}

/** Posts a test to a rule's webhook and tells how it went. @throws ApiError `too_many`. */
export function testAlertWebhook(id: string) {
  return callApi(`/api/alert-rules/${id}/test`, webhookTest, { method: 'POST' })
}
