import { ownerAndAdmins, sessionReaders, sessionWriters } from '@/lib/http/callers'
import { sessionCookie } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { eraseSession } from '@/lib/privacy/erase-session'
import { changeSession } from '@/lib/sessions/change'
import { readSession } from '@/lib/sessions/find'
import { changeRequest, sessionParams, sessionView } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'Read a session',
    callers: sessionReaders,
    params: sessionParams,
    response: sessionView,
  },
  ({ actor, params }) => readSession({ actor, sessionId: params.id }),
)

export const PATCH = route(
  {
    summary: 'Change a session',
    about:
      'Consent and language are for the person and their programs, `needsHelp` for staff. Consent withdrawn deletes the examples of the session.',
    callers: [...sessionWriters, 'instructor', 'operator', 'admin'],
    params: sessionParams,
    body: changeRequest,
    response: sessionView,
  },
  ({ actor, params, body }) => changeSession({ actor, sessionId: params.id, ...body }),
)

export const DELETE = route(
  {
    summary: 'Erase a session and all that hangs off it',
    callers: [...ownerAndAdmins, 'device'],
    params: sessionParams,
  },
  async ({ actor, params, reply }) => {
    await eraseSession({ actor, sessionId: params.id })
    if (actor.device?.sessionId === params.id) reply.clearCookie(sessionCookie)
    return undefined
  },
)
