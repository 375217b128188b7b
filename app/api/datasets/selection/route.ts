import { route } from '@/lib/http/route'
import { selectionQuery, selectionView } from '@/lib/pipeline/dataset-schema'
import { countSelection } from '@/lib/pipeline/selection'

export const GET = route({ query: selectionQuery, response: selectionView }, ({ actor, query, request }) =>
  countSelection({ actor, signal: request.signal, ...query }),
)
