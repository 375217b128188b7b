import { exportHelpTexts } from '@/lib/catalog/help-text-csv'
import { csvHeaders } from '@/lib/csv-write'
import { route } from '@/lib/http/route'

export const GET = route({}, async ({ actor }) => {
  return new Response(await exportHelpTexts({ actor }), { headers: csvHeaders('help-texts') })
})
