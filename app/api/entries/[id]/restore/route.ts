import { route } from '@/lib/http/route'
import { restoreEntry } from '@/lib/journal/remove-entry'
import { entryParams, entryView } from '@/lib/journal/schema'

export const POST = route(
  {
    summary: 'Bring back an entry that was deleted',
    callers: ['owner'],
    params: entryParams,
    response: entryView,
  },
  ({ actor, params }) => restoreEntry({ actor, id: params.id }),
)
