import { route } from '@/lib/http/route'
import { changeAlertRule, deleteAlertRule } from '@/lib/log/alert-rules'
import { alertParams, alertRuleChange, changedAlertRule } from '@/lib/log/alert-schema'

export const PATCH = route(
  { params: alertParams, body: alertRuleChange, response: changedAlertRule },
  ({ actor, params, body }) => changeAlertRule({ actor, ...body, id: params.id }),
)

export const DELETE = route({ params: alertParams }, async ({ actor, params }) => {
  await deleteAlertRule({ actor, id: params.id })
  return undefined
})
