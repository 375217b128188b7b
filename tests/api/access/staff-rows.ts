import { sessionReaders, sessionWriters } from './principals'
import type { Row, Subject } from './row'
import { companion, newSession, session, sessionWith } from './session-subjects'
import type { World } from './world'

const people = ['instructor', 'operator', 'admin'] as const

/** Whoever may see a session that is not for them to step into. */
const lookOn = { device: 403, owner: 403, 'key sessions:read': 403, 'key admin': 403 } as const

/** A session of its own, as taking it keeps others from it. */
const toTake = async (world: World): Promise<Subject> => ({ ...(await newSession(world)), body: {} })

/** Stepping in as a member of staff, and what each side sees of the other meanwhile. */
export const staffRows: Row[] = [
  { route: 'POST /api/sessions/{id}/take', about: toTake, allowed: [200, ...people], others: 404, but: lookOn },
  {
    route: 'POST /api/sessions/{id}/take',
    given: 'a companion',
    about: async (world) => ({ ...(await companion(world)), body: {} }),
    allowed: [403, 'device', 'owner', 'key sessions:read', 'key admin'],
    others: 404,
  },
  {
    route: 'POST /api/sessions/{id}/hand-back',
    about: newSession,
    allowed: [200, ...people],
    others: 404,
    but: lookOn,
  },
  {
    route: 'POST /api/sessions/{id}/typing',
    about: sessionWith({}),
    allowed: [204, ...sessionWriters],
    others: 404,
  },
  {
    route: 'POST /api/sessions/{id}/typing',
    given: 'as staff',
    about: sessionWith({ as: 'staff' }),
    allowed: [204, ...people],
    others: 404,
    but: lookOn,
  },
  { route: 'POST /api/sessions/{id}/read', about: sessionWith({}), allowed: [204, ...sessionWriters], others: 404 },
  {
    route: 'POST /api/sessions/{id}/read',
    given: 'as staff',
    about: sessionWith({ as: 'staff' }),
    allowed: [204, ...people],
    others: 404,
    but: lookOn,
  },
  { route: 'GET /api/sessions/{id}/attendance', about: session, allowed: [200, ...sessionReaders], others: 404 },
  {
    route: 'GET /api/sessions/{id}/attendance',
    given: 'a companion',
    about: companion,
    allowed: [200, 'device', 'owner'],
    others: 404,
  },
]
