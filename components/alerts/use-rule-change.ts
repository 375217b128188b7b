'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sayDone, sayRefusal } from '@/components/thread/say-outcome'
import { alertRulesQuery, changeAlertRule } from '@/lib/log/alert-client'
import type { AlertRuleChange, AlertRuleView } from '@/lib/log/alert-schema'

type Step = { change: AlertRuleChange; done: string; back?: AlertRuleChange }

/** Changes a rule, says so, and offers the way back where there is one. */
export function useRuleChange(rule: AlertRuleView) {
  const cache = useQueryClient()
  const change = useMutation({
    mutationFn: (step: Step) => changeAlertRule(rule.id, step.change),
    onSuccess: async (_, { done, back }) => {
      await cache.invalidateQueries({ queryKey: alertRulesQuery.queryKey })
      void cache.invalidateQueries({ queryKey: ['alerts'] })
      sayDone(done, back ? () => change.mutate({ change: back, done: 'Taken back' }) : null)
    },
    onError: sayRefusal('The rule was not changed'),
  })
  return change
}
