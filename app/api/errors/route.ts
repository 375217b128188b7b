import { logReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { listErrors } from '@/lib/log/error-groups'
import { errorList, errorsQuery } from '@/lib/log/error-schema'

export const GET = route(
  {
    summary: 'List error patterns',
    callers: logReaders,
    query: errorsQuery,
    response: errorList,
  },
  ({ actor, query }) => listErrors({ actor, ...query }),
)
