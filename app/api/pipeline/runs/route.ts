import { sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { runList, runsQuery } from '@/lib/pipeline/api-schema'
import { listRuns } from '@/lib/pipeline/runs'

export const GET = route(
  {
    summary: 'List runs, the newest first',
    about: 'All of them for staff and `training:read`; with `sessionId` also for whoever may read that session.',
    callers: [...sessionReaders, 'key training:read'],
    problems: ['session_not_found'],
    query: runsQuery,
    response: runList,
  },
  ({ actor, query }) => listRuns({ actor, ...query }),
)
