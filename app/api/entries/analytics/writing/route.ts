import { route } from '@/lib/http/route'
import { writingQuery, writingView } from '@/lib/journal/mood-schema'
import { readWriting } from '@/lib/journal/writing'

export const GET = route({ query: writingQuery, response: writingView }, ({ actor, query }) =>
  readWriting({ actor, ...query }),
)
