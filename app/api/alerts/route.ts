import { staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { changeAlert } from '@/lib/log/alert-change'
import { alertChangeById, alertList, alertsQuery, alertView } from '@/lib/log/alert-schema'
import { listAlerts } from '@/lib/log/alerts'

export const GET = route(
  {
    summary: 'List alerts, the newest first',
    callers: staff,
    query: alertsQuery,
    response: alertList,
  },
  ({ actor, query }) => listAlerts({ actor, ...query }),
)

export const PATCH = route(
  {
    summary: 'Acknowledge, mute or close an alert that the body names',
    callers: staff,
    problems: ['not_found', 'conflict'],
    body: alertChangeById,
    response: alertView,
  },
  ({ actor, body }) => changeAlert({ actor, ...body }),
)
