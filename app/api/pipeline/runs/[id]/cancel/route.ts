import { operators } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { cancelRun } from '@/lib/pipeline/act'
import { runDetail } from '@/lib/pipeline/api-schema'
import { readRun } from '@/lib/pipeline/runs'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Cancel a run',
    callers: operators,
    problems: ['conflict'],
    params: sessionParams,
    response: runDetail,
  },
  async ({ actor, params }) => {
    await cancelRun({ actor, runId: params.id })
    return readRun({ actor, runId: params.id })
  },
)
