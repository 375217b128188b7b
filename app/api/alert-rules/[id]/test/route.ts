import { staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { alertParams, webhookTest } from '@/lib/log/alert-schema'
import { testWebhook } from '@/lib/log/webhook-try'

export const POST = route(
  {
    summary: 'Post a test to the webhook of an alert rule',
    callers: staff,
    problems: ['conflict'],
    params: alertParams,
    response: webhookTest,
  },
  ({ actor, params }) => testWebhook({ actor, id: params.id }),
)
