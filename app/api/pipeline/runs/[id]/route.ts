import { sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { runDetail } from '@/lib/pipeline/api-schema'
import { readRun } from '@/lib/pipeline/runs'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'Read a run with its stages and tries',
    callers: [...sessionReaders, 'key training:read'],
    params: sessionParams,
    response: runDetail,
  },
  ({ actor, params }) => readRun({ actor, runId: params.id }),
)
