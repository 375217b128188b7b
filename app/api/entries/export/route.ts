import { route } from '@/lib/http/route'
import { exportEntries } from '@/lib/journal/export-entries'
import { entryExportQuery } from '@/lib/journal/schema'

export const GET = route(
  {
    summary: 'Download your journal',
    callers: ['signed in'],
    answers: [
      { type: 'text/markdown', summary: 'All entries, the oldest first.' },
      { type: 'application/json', summary: 'The same with `format=json`.' },
    ],
    query: entryExportQuery,
  },
  async ({ actor, query: { format } }) => {
    const { file, headers } = await exportEntries({ actor, format })
    return new Response(file, { headers })
  },
)
