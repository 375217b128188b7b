import { z } from 'zod'
import { sizes } from '@/lib/http/body'
import { route } from '@/lib/http/route'
import { importRecording } from '@/lib/pipeline/import-recording'
import { importQuery, importView } from '@/lib/pipeline/import-schema'

// The page in a recording may be nested more deeply than free data may be: whoever reads the file bounds it.
export const POST = route(
  { query: importQuery, body: z.unknown(), free: true, limit: sizes.import, response: importView, status: 201 },
  ({ actor, query, body }) => importRecording({ actor, file: body, ...query }),
)
