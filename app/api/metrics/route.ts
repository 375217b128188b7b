import { route } from '@/lib/http/route'
import { metricsText } from '@/lib/operations/metrics-text'

const type = 'text/plain; version=0.0.4; charset=utf-8'

export const GET = route({}, async ({ actor }) => {
  return new Response(await metricsText({ actor }), { headers: { 'content-type': type } })
})
