import { z } from 'zod'
import { sizes } from '@/lib/http/body'
import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { importPeople } from '@/lib/people/import-people'
import { peopleImportView } from '@/lib/people/schema'

export const POST = route(
  {
    summary: 'Import people from CSV',
    about: 'Columns `customer_id`, `phone`, `name` and `loyalty_tier`.',
    callers: admins,
    problems: ['invalid'],
    raw: 'text/csv',
    body: z.instanceof(Uint8Array),
    limit: sizes.import,
    response: peopleImportView,
  },
  ({ actor, body }) => importPeople({ actor, file: body }),
)
