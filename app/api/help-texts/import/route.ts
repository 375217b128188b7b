import { z } from 'zod'
import { importHelpTexts } from '@/lib/catalog/help-text-csv'
import { importView } from '@/lib/catalog/import-schema'
import { sizes } from '@/lib/http/body'
import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const POST = route(
  {
    summary: 'Import help texts from CSV',
    callers: admins,
    problems: ['invalid'],
    raw: 'text/csv',
    body: z.instanceof(Uint8Array),
    limit: sizes.import,
    response: importView,
  },
  ({ actor, body }) => importHelpTexts({ actor, file: body }),
)
