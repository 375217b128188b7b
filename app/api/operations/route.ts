import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { readOperations } from '@/lib/operations/read-operations'
import { operationsView } from '@/lib/operations/schema'

export const GET = route(
  {
    summary: 'See how the installation stands',
    about: 'Versions, sizes, the queue, checks and what is on: names and figures, never the value of a setting.',
    callers: admins,
    problems: ['unavailable'],
    response: operationsView,
  },
  ({ actor }) => readOperations({ actor }),
)
