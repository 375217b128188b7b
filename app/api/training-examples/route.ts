import { route } from '@/lib/http/route'
import { exampleList, examplesQuery } from '@/lib/pipeline/api-schema'
import { listExamples } from '@/lib/pipeline/examples'

export const GET = route({ query: examplesQuery, response: exampleList }, ({ actor, query }) =>
  listExamples({ actor, ...query }),
)
