import { route } from '@/lib/http/route'
import { runList, runsQuery } from '@/lib/pipeline/api-schema'
import { listRuns } from '@/lib/pipeline/runs'

export const GET = route({ query: runsQuery, response: runList }, ({ actor, query }) => listRuns({ actor, ...query }))
