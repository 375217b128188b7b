import { exportHelpTexts } from '@/lib/catalog/help-text-csv'
import { csvHeaders } from '@/lib/csv-write'
import { admins } from '@/lib/http/callers'
import { csv } from '@/lib/http/declaration'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Download the help texts as CSV',
    callers: admins,
    answers: [csv],
  },
  async ({ actor }) => {
    return new Response(await exportHelpTexts({ actor }), { headers: csvHeaders('help-texts') })
  },
)
