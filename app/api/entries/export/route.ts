import { route } from '@/lib/http/route'
import { exportEntries } from '@/lib/journal/export-entries'
import { entryExportQuery } from '@/lib/journal/schema'

export const GET = route({ query: entryExportQuery }, async ({ actor, query: { format } }) => {
  const { file, headers } = await exportEntries({ actor, format })
  return new Response(file, { headers })
})
