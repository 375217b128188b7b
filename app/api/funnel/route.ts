import { route } from '@/lib/http/route'
import { errorWindow, funnelView } from '@/lib/log/error-schema'
import { readFunnel } from '@/lib/log/funnel'

export const GET = route({ query: errorWindow, response: funnelView }, ({ actor, query }) =>
  readFunnel({ actor, ...query }),
)
