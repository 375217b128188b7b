import { route } from '@/lib/http/route'
import { changeAlertRule, deleteAlertRule, listAlertRules, makeAlertRule } from '@/lib/log/alert-rules'
import { alertParams, alertRuleChangeById, alertRuleList, changedAlertRule, newAlertRule } from '@/lib/log/alert-schema'

export const GET = route({ response: alertRuleList }, ({ actor }) => listAlertRules({ actor }))

export const POST = route({ body: newAlertRule, response: changedAlertRule, status: 201 }, ({ actor, body }) =>
  makeAlertRule({ actor, ...body }),
)

export const PATCH = route({ body: alertRuleChangeById, response: changedAlertRule }, ({ actor, body }) =>
  changeAlertRule({ actor, ...body }),
)

export const DELETE = route({ query: alertParams }, async ({ actor, query }) => {
  await deleteAlertRule({ actor, id: query.id })
  return undefined
})
