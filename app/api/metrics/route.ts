import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { metricsText } from '@/lib/operations/metrics-text'

const type = 'text/plain; version=0.0.4; charset=utf-8'

export const GET = route(
  {
    summary: 'Read the figures for Prometheus',
    callers: admins,
    answers: [{ type: 'text/plain', summary: 'Figures in the text format of Prometheus, version 0.0.4.' }],
  },
  async ({ actor }) => {
    return new Response(await metricsText({ actor }), { headers: { 'content-type': type } })
  },
)
