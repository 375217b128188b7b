import { z } from 'zod'
import { importView } from '@/lib/catalog/import-schema'
import { importSavedReplies } from '@/lib/catalog/saved-reply-csv'
import { sizes } from '@/lib/http/body'
import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const POST = route(
  {
    summary: 'Import saved replies from CSV',
    callers: admins,
    problems: ['invalid'],
    raw: 'text/csv',
    body: z.instanceof(Uint8Array),
    limit: sizes.import,
    response: importView,
  },
  ({ actor, body }) => importSavedReplies({ actor, file: body }),
)
