import { route } from '@/lib/http/route'
import { retryRun } from '@/lib/pipeline/act'
import { retryRequest, runDetail } from '@/lib/pipeline/api-schema'
import { readRun } from '@/lib/pipeline/runs'
import { sessionParams } from '@/lib/sessions/schema'

export const POST = route(
  { params: sessionParams, body: retryRequest, response: runDetail },
  async ({ actor, params, body }) => {
    await retryRun({ actor, runId: params.id, ...body })
    return readRun({ actor, runId: params.id })
  },
)
