import { exampleReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { exampleList, examplesQuery } from '@/lib/pipeline/api-schema'
import { listExamples } from '@/lib/pipeline/examples'

export const GET = route(
  {
    summary: 'List training examples',
    callers: exampleReaders,
    query: examplesQuery,
    response: exampleList,
  },
  ({ actor, query }) => listExamples({ actor, ...query }),
)
