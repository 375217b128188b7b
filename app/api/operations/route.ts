import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { readOperations } from '@/lib/operations/read-operations'
import { operationsView } from '@/lib/operations/schema'

export const GET = route(
  { summary: 'Read how the installation stands', callers: admins, response: operationsView },
  ({ actor }) => readOperations({ actor }),
)
