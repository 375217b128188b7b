import { z } from 'zod'
import { sizes } from '@/lib/http/body'
import { operators } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { importRecording } from '@/lib/pipeline/import-recording'
import { importQuery, importView, recordedFile } from '@/lib/pipeline/import-schema'

// The page in a recording may be nested more deeply than free data may be: whoever reads the file bounds it.
export const POST = route(
  {
    summary: 'Import a recording or finished examples',
    about:
      'The body is the file as Chrome Recorder, Selenium IDE or rrweb wrote it, or a training result. Importing is consent, recorded with who imported; the pipeline starts by itself.',
    callers: [...operators, 'key journeys:write'],
    sends: recordedFile,
    problems: ['invalid_recording'],
    query: importQuery,
    body: z.unknown(),
    free: true,
    limit: sizes.import,
    response: importView,
    status: 201,
  },
  ({ actor, query, body }) => importRecording({ actor, file: body, ...query }),
)
