import { operators } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { retryRun } from '@/lib/pipeline/act'
import { retryRequest, runDetail } from '@/lib/pipeline/api-schema'
import { readRun } from '@/lib/pipeline/runs'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route(
  {
    summary: 'Retry a run, from its failed stage or an earlier one',
    callers: operators,
    problems: ['conflict'],
    params: sessionParams,
    body: retryRequest,
    response: runDetail,
  },
  async ({ actor, params, body }) => {
    await retryRun({ actor, runId: params.id, ...body })
    return readRun({ actor, runId: params.id })
  },
)
