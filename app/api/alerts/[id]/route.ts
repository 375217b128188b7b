import { staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { changeAlert } from '@/lib/log/alert-change'
import { alertChange, alertParams, alertView } from '@/lib/log/alert-schema'

export const PATCH = route(
  {
    summary: 'Acknowledge, mute or close an alert',
    callers: staff,
    problems: ['conflict'],
    params: alertParams,
    body: alertChange,
    response: alertView,
  },
  ({ actor, params, body }) => changeAlert({ actor, ...body, id: params.id }),
)
