import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { endKey } from '@/lib/people/manage-keys'
import { keyParams } from '@/lib/people/schema'

export const DELETE = route(
  {
    summary: 'Revoke an API key',
    callers: admins,
    params: keyParams,
  },
  async ({ actor, params }) => {
    await endKey({ actor, id: params.id })
    return undefined
  },
)
