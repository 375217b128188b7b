import { readHistory } from '@/lib/chat/history'
import { historyQuery, historyView } from '@/lib/chat/schema'
import { route } from '@/lib/http/route'

export const GET = route({ query: historyQuery, response: historyView }, ({ actor, query }) =>
  readHistory({ actor, ...query }),
)
