import { bearer, unique } from '@/tests/fixtures'
import { everybody } from './principals'
import type { Row, Subject } from './row'
import { companion, sessionWith } from './session-subjects'
import type { World } from './world'

const people = ['instructor', 'operator', 'admin'] as const
const words = { content: 'I am on my way.' }

/** A workshop session that the holder of a key opened. */
export async function newInbox(world: World, sessionToken = unique('ws_')) {
  const inboxKey = unique('key').padEnd(43, '0')
  await world.post('/api/session-log', { sessionToken, eventType: 'action', eventData: {}, inboxKey })
  return { sessionToken, headers: bearer(inboxKey) }
}

const withKey =
  (body?: unknown) =>
  async (world: World): Promise<Subject> => {
    const { headers } = await world.once('inbox', () => newInbox(world))
    return { headers, body }
  }

/** What staff write to people, and where those read and answer it. */
export const inboxRows: Row[] = [
  {
    route: 'POST /api/sessions/{id}/messages',
    about: sessionWith(words),
    allowed: [201, ...people],
    others: 404,
    but: { device: 403, owner: 403, 'key sessions:read': 403, 'key admin': 403 },
  },
  {
    route: 'POST /api/sessions/{id}/messages',
    given: 'a companion',
    about: async (world) => ({ ...(await companion(world)), body: words }),
    allowed: [403, 'device', 'owner', 'key sessions:read', 'key admin'],
    others: 404,
  },
  { route: 'GET /api/session-log/inbox', allowed: [401, ...everybody], others: 401 },
  {
    route: 'GET /api/session-log/inbox',
    given: 'its key',
    about: withKey(),
    allowed: [200, ...everybody],
    others: 401,
  },
  {
    route: 'POST /api/session-log/inbox',
    about: async () => ({ body: words }),
    allowed: [401, ...everybody],
    others: 401,
  },
  {
    route: 'POST /api/session-log/inbox',
    given: 'its key',
    about: withKey(words),
    allowed: [201, ...everybody],
    others: 401,
  },
  {
    route: 'POST /api/practice/{service}',
    about: async () => ({ ids: { service: 'deploy' }, body: {} }),
    allowed: [200, ...everybody],
    others: 401,
  },
]
