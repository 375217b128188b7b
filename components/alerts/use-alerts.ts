'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { sayDone, sayRefusal } from '@/components/thread/say-outcome'
import { alertRulesQuery, alertsQuery, changeAlert } from '@/lib/log/alert-client'
import { type AlertChange, type AlertsPanelState, panelLimits } from '@/lib/log/alert-schema'

const refreshMs = 4000

/** The alerts and rules as they stand, looked at anew every four seconds while somebody sees the page. */
export function useAlerts(initial: AlertsPanelState) {
  const live = { initialDataUpdatedAt: Date.parse(initial.at), refetchInterval: refreshMs, staleTime: refreshMs }
  const firing = useQuery({
    ...alertsQuery('firing', panelLimits.firing),
    initialData: initial.alerts.firing,
    ...live,
  })
  const resolved = useQuery({
    ...alertsQuery('resolved', panelLimits.resolved),
    initialData: initial.alerts.resolved,
    ...live,
  })
  const rules = useQuery({ ...alertRulesQuery, initialData: initial.rules, ...live })
  return {
    firing: firing.data,
    resolved: resolved.data,
    rules: rules.data,
    lost: firing.isRefetchError || rules.isRefetchError,
  }
}

type Step = { change: AlertChange; done: string; back?: AlertChange }

/** Changes an alert, says so, and offers the way back where there is one. */
export function useAlertChange(id: string) {
  const cache = useQueryClient()
  const change = useMutation({
    mutationFn: (step: Step) => changeAlert(id, step.change),
    onSuccess: async (_, { done, back }) => {
      await cache.invalidateQueries({ queryKey: ['alerts'] })
      sayDone(done, back ? () => change.mutate({ change: back, done: 'Taken back' }) : null)
    },
    onError: sayRefusal('The alert was not changed'),
  })
  return change
}
