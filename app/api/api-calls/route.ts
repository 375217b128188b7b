import { logReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { listApiCalls } from '@/lib/log/api-calls'
import { apiCallList, errorWindow } from '@/lib/log/error-schema'

export const GET = route(
  {
    summary: 'Count calls and failures by endpoint',
    callers: logReaders,
    query: errorWindow,
    response: apiCallList,
  },
  ({ actor, query }) => listApiCalls({ actor, ...query }),
)
