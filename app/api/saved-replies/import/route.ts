import { z } from 'zod'
import { importView } from '@/lib/catalog/import-schema'
import { importSavedReplies } from '@/lib/catalog/saved-reply-csv'
import { sizes } from '@/lib/http/body'
import { route } from '@/lib/http/route'

export const POST = route(
  { raw: 'text/csv', body: z.instanceof(Uint8Array), limit: sizes.import, response: importView },
  ({ actor, body }) => importSavedReplies({ actor, file: body }),
)
