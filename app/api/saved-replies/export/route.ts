import { exportSavedReplies } from '@/lib/catalog/saved-reply-csv'
import { csvHeaders } from '@/lib/csv-write'
import { admins } from '@/lib/http/callers'
import { csv } from '@/lib/http/declaration'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Download the saved replies as CSV',
    callers: admins,
    answers: [csv],
  },
  async ({ actor }) => {
    return new Response(await exportSavedReplies({ actor }), { headers: csvHeaders('saved-replies') })
  },
)
