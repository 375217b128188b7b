import { route } from '@/lib/http/route'
import { changeAlert } from '@/lib/log/alert-change'
import { alertChange, alertParams, alertView } from '@/lib/log/alert-schema'

export const PATCH = route({ params: alertParams, body: alertChange, response: alertView }, ({ actor, params, body }) =>
  changeAlert({ actor, ...body, id: params.id }),
)
