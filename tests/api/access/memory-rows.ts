import { newPersonAlone, person } from './people-subjects'
import { admins, sessionReaders, signedIn, staff } from './principals'
import type { Row, Subject } from './row'
import { companion, newGuestSession, newSession, session } from './session-subjects'
import type { World } from './world'

const readsOnly = { instructor: 403, operator: 403 }

/** A fact of a visit of somebody, for a call that forgets it. It is written past the product, as the words of a wish may change. */
async function fact(world: World): Promise<Subject> {
  const owner = await world.account('customer')
  const started = await world.post('/api/session/start', { channel: 'website' }, owner.headers)
  const device = { authorization: `Bearer ${started.session_token}` }
  const { message } = await world.post('/api/chat/message', { content: 'A tent' }, device)
  const id = crypto.randomUUID()
  await world.database`
    insert into memories (id, message_id, session_id, kind, subject, detail, created_at)
    values (${id}, ${message.id}, ${started.session.session_id}, 'wish', 'sail', '{"terms":["sail"]}', now())`
  return { ids: { id }, device, owner }
}

/** What is remembered, and what is to be forgotten. */
export const memoryRows: Row[] = [
  {
    route: 'GET /api/people/{id}/memory',
    about: person,
    allowed: [200, 'owner', ...staff],
    others: 404,
  },
  {
    route: 'GET /api/people/{id}/memory',
    given: 'me',
    about: async () => ({ ids: { id: 'me' } }),
    allowed: [200, ...signedIn],
    others: 404,
  },
  {
    route: 'DELETE /api/people/{id}/memory',
    about: newPersonAlone,
    allowed: [204, 'owner', ...admins],
    others: 404,
    but: readsOnly,
  },
  { route: 'GET /api/sessions/{id}/memory', about: session, allowed: [200, ...sessionReaders], others: 404 },
  {
    route: 'GET /api/sessions/{id}/memory',
    given: 'a companion',
    about: companion,
    allowed: [200, 'device', 'owner'],
    others: 404,
  },
  {
    route: 'DELETE /api/sessions/{id}/memory',
    given: 'of a guest',
    about: newGuestSession,
    allowed: [204, 'device', ...admins],
    others: 404,
    but: { ...readsOnly, 'key sessions:read': 403 },
  },
  {
    route: 'DELETE /api/sessions/{id}/memory',
    given: 'of somebody',
    about: newSession,
    allowed: [204, 'owner', ...admins],
    others: 404,
    but: { ...readsOnly, device: 403, 'key sessions:read': 403 },
  },
  {
    route: 'DELETE /api/memories/{id}',
    about: fact,
    allowed: [204, 'owner', ...admins],
    others: 404,
    but: { ...readsOnly, device: 403, 'key sessions:read': 403 },
  },
]
