import { exampleReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { selectionQuery, selectionView } from '@/lib/pipeline/dataset-schema'
import { countSelection } from '@/lib/pipeline/selection'

export const GET = route(
  {
    summary: 'Count what an export would hold, by quality',
    callers: exampleReaders,
    query: selectionQuery,
    response: selectionView,
  },
  ({ actor, query, request }) => countSelection({ actor, signal: request.signal, ...query }),
)
