import { route } from '@/lib/http/route'
import { alertParams, webhookTest } from '@/lib/log/alert-schema'
import { testWebhook } from '@/lib/log/webhook-try'

export const POST = route({ params: alertParams, response: webhookTest }, ({ actor, params }) =>
  testWebhook({ actor, id: params.id }),
)
