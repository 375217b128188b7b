import { staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { changeAlertRule, deleteAlertRule } from '@/lib/log/alert-rules'
import { alertParams, alertRuleChange, changedAlertRule } from '@/lib/log/alert-schema'

export const PATCH = route(
  {
    summary: 'Change an alert rule',
    about:
      'What the body names is changed. `settings` of another kind and a `webhookUrl` that is no public address are refused with 422.',
    callers: staff,
    problems: ['conflict'],
    params: alertParams,
    body: alertRuleChange,
    response: changedAlertRule,
  },
  ({ actor, params, body }) => changeAlertRule({ actor, ...body, id: params.id }),
)

export const DELETE = route(
  {
    summary: 'Delete an alert rule with its alerts',
    callers: staff,
    params: alertParams,
  },
  async ({ actor, params }) => {
    await deleteAlertRule({ actor, id: params.id })
    return undefined
  },
)
