import { staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { changeAlertRule, deleteAlertRule, listAlertRules, makeAlertRule } from '@/lib/log/alert-rules'
import { alertParams, alertRuleChangeById, alertRuleList, changedAlertRule, newAlertRule } from '@/lib/log/alert-schema'

export const GET = route(
  {
    summary: 'List the alert rules',
    callers: staff,
    response: alertRuleList,
  },
  ({ actor }) => listAlertRules({ actor }),
)

export const POST = route(
  {
    summary: 'Make an alert rule',
    about:
      'The answer bears `webhook_secret` this once, where the rule was given an address. A `webhookUrl` that is no public address is refused with 422.',
    callers: staff,
    problems: ['conflict'],
    body: newAlertRule,
    response: changedAlertRule,
    status: 201,
  },
  ({ actor, body }) => makeAlertRule({ actor, ...body }),
)

export const PATCH = route(
  {
    summary: 'Change an alert rule that the body names',
    about:
      'What the body names is changed. `settings` of another kind and a `webhookUrl` that is no public address are refused with 422.',
    callers: staff,
    problems: ['not_found', 'conflict'],
    body: alertRuleChangeById,
    response: changedAlertRule,
  },
  ({ actor, body }) => changeAlertRule({ actor, ...body }),
)

export const DELETE = route(
  {
    summary: 'Delete an alert rule that the query names',
    callers: staff,
    problems: ['not_found'],
    query: alertParams,
  },
  async ({ actor, query }) => {
    await deleteAlertRule({ actor, id: query.id })
    return undefined
  },
)
