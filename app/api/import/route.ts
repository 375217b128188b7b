import { z } from 'zod'
import { sizes } from '@/lib/http/body'
import { route } from '@/lib/http/route'
import { importQuery, importView } from '@/lib/pipeline/api-schema'
import { importRecording } from '@/lib/pipeline/import-recording'

export const POST = route(
  { query: importQuery, body: z.unknown(), limit: sizes.import, response: importView, status: 201 },
  ({ actor, query, body }) => importRecording({ actor, file: body, goal: query.goal }),
)
