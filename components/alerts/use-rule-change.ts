'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { alertRulesQuery, changeAlertRule } from '@/lib/log/alert-client'
import type { AlertRuleChange, AlertRuleView } from '@/lib/log/alert-schema'
import { sayRefusal } from './use-alerts'

type Step = { change: AlertRuleChange; done: string; back?: AlertRuleChange }

/** Changes a rule, says so, and offers the way back where there is one. */
export function useRuleChange(rule: AlertRuleView) {
  const cache = useQueryClient()
  const change = useMutation({
    mutationFn: (step: Step) => changeAlertRule(rule.id, step.change),
    onSuccess: async (_, { done, back }) => {
      await cache.invalidateQueries({ queryKey: alertRulesQuery.queryKey })
      void cache.invalidateQueries({ queryKey: ['alerts'] })
      const undo = back ? () => change.mutate({ change: back, done: 'Taken back' }) : null
      toast.success(done, undo ? { action: { label: 'Undo', onClick: undo } } : {})
    },
    onError: sayRefusal('The rule was not changed'),
  })
  return change
}
