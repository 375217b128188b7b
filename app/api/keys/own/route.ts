import { anyKey } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { readOwnKey } from '@/lib/people/manage-keys'
import { ownKeyView } from '@/lib/people/schema'

export const GET = route(
  {
    summary: 'Read the name and scopes of the key of this call',
    callers: anyKey,
    response: ownKeyView,
  },
  ({ actor }) => readOwnKey({ actor }),
)
