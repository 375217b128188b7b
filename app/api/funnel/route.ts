import { logReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { errorWindow, funnelView } from '@/lib/log/error-schema'
import { readFunnel } from '@/lib/log/funnel'

export const GET = route(
  {
    summary: 'Count how many people got as far as each step',
    callers: logReaders,
    query: errorWindow,
    response: funnelView,
  },
  ({ actor, query }) => readFunnel({ actor, ...query }),
)
