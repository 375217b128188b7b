import { route } from '@/lib/http/route'
import { changeAlert } from '@/lib/log/alert-change'
import { alertChangeById, alertList, alertsQuery, alertView } from '@/lib/log/alert-schema'
import { listAlerts } from '@/lib/log/alerts'

export const GET = route({ query: alertsQuery, response: alertList }, ({ actor, query }) =>
  listAlerts({ actor, ...query }),
)

export const PATCH = route({ body: alertChangeById, response: alertView }, ({ actor, body }) =>
  changeAlert({ actor, ...body }),
)
