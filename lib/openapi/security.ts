import type { Caller } from '@/lib/http/callers'
import type { ApiDocument, ApiOperation } from './document-schema'

export const securitySchemes: ApiDocument['components']['securitySchemes'] = {
  sessionToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'tls_…',
    description:
      'The token of a session on one device, from `POST /api/session/start`. Also taken in `X-Session-Token`.',
  },
  sessionTokenHeader: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Session-Token',
    description: 'A session token where `Authorization` is not free.',
  },
  sessionCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'tl_session',
    description: 'The same in a browser: HttpOnly, `__Host-tl_session` over TLS.',
  },
  userToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'tlu_…',
    description:
      'The token of somebody who signed in, from `POST /api/auth/login`. The names beside it are roles that are needed.',
  },
  signInCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'tl_signin',
    description: 'The same in a browser: HttpOnly, `__Host-tl_signin` over TLS.',
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'tlk_…',
    description: 'An API key that an admin made. The names beside it are scopes; `admin` carries all.',
  },
  inboxKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'The random key of 43 characters that the SDK sent with its first event.',
  },
}

type Requirement = ApiOperation['security'][number]

const either = (schemes: string[], names: string[] = []): Requirement[] =>
  schemes.map((scheme) => ({ [scheme]: names }))
const bySession = either(['sessionToken', 'sessionTokenHeader', 'sessionCookie'])
const byUser = (...roles: string[]) => either(['userToken', 'signInCookie'], roles)

function requirements(caller: Caller): Requirement[] {
  if (caller === 'visitor' || caller === 'device') return bySession
  if (caller === 'owner' || caller === 'signed in') return byUser()
  if (caller === 'inbox key') return [{ inboxKey: [] }]
  if (caller === 'instructor' || caller === 'operator' || caller === 'admin') return byUser(caller)
  if (caller.startsWith('key ')) return [{ apiKey: [caller.slice('key '.length)] }]
  // Anyone; a messenger and a kiosk show a proof of their own.
  return [{}]
}

/** The ways to show that one may call, any one of which is enough. */
export function securityOf(callers: readonly Caller[]): Requirement[] {
  const all = new Map(callers.flatMap(requirements).map((one) => [JSON.stringify(one), one]))
  return [...all.values()]
}
