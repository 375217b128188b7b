import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { makeKey, readKeys } from '@/lib/people/manage-keys'
import { keyList, newKey, newKeyView } from '@/lib/people/schema'

export const GET = route(
  {
    summary: 'List the API keys',
    callers: admins,
    response: keyList,
  },
  ({ actor }) => readKeys({ actor }),
)

export const POST = route(
  {
    summary: 'Make an API key',
    about: 'The answer bears `secret` this once.',
    callers: admins,
    body: newKey,
    response: newKeyView,
    status: 201,
  },
  ({ actor, body }) => makeKey({ actor, ...body }),
)
