import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { readAudit } from '@/lib/people/read-audit'
import { auditList, auditQuery } from '@/lib/people/schema'

export const GET = route(
  {
    summary: 'List who did what with whose data',
    callers: admins,
    problems: ['not_found'],
    query: auditQuery,
    response: auditList,
  },
  ({ actor, query }) => {
    const { actor: by, ...filter } = query
    return readAudit({ actor, by, ...filter })
  },
)
