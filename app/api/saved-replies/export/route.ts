import { exportSavedReplies } from '@/lib/catalog/saved-reply-csv'
import { csvHeaders } from '@/lib/csv-write'
import { route } from '@/lib/http/route'

export const GET = route({}, async ({ actor }) => {
  return new Response(await exportSavedReplies({ actor }), { headers: csvHeaders('saved-replies') })
})
