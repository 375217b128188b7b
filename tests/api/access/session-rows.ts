import { unique } from '@/tests/fixtures'
import { channelKeys, devices, everybody, sessionReaders, sessionWriters, signedIn, staff } from './principals'
import type { Row } from './row'
import {
  companion,
  handover,
  joined,
  newGuestSession,
  newPhone,
  newSession,
  ownedPhone,
  session,
  sessionWith,
  sessionWithInteraction,
  telegramVisit,
} from './session-subjects'

const guestStart = async () => ({ body: { guest: true, channel: 'website' } })

/** Beginning, carrying on and leaving: what a device does with the session that it holds. */
export const visitRows: Row[] = [
  { route: 'POST /api/session/start', given: 'a guest', about: guestStart, allowed: [200, ...everybody], others: 401 },
  { route: 'POST /api/session/start', given: 'a number', about: newPhone, allowed: [200, ...everybody], others: 401 },
  {
    route: 'POST /api/session/start',
    given: 'the number of an account',
    about: ownedPhone,
    allowed: [200, 'owner', ...channelKeys],
    others: 401,
  },
  {
    route: 'POST /api/session/start',
    given: 'no choice but a sign-in',
    about: async () => ({ body: { channel: 'website' } }),
    allowed: [200, ...signedIn],
    others: 400,
    but: { nobody: 400 },
  },
  {
    route: 'POST /api/session/start',
    given: 'a messenger id',
    about: async () => ({ body: { channel: 'telegram', telegram_chat_id: `7${String(Date.now()).slice(-9)}` } }),
    allowed: [200, 'key channel:telegram', 'key admin'],
    others: 403,
    but: { nobody: 403 },
  },
  {
    route: 'POST /api/session/restore',
    given: 'its token',
    about: session,
    allowed: [200, ...devices],
    others: 404,
    but: { nobody: 404 },
  },
  {
    route: 'POST /api/session/restore',
    given: 'a messenger id',
    about: telegramVisit,
    allowed: [200, ...channelKeys, ...devices],
    others: 404,
    but: { nobody: 404 },
  },
  {
    route: 'POST /api/session/leave',
    about: newSession,
    usesUpCaller: true,
    allowed: [200, ...devices],
    others: 404,
    but: { nobody: 404 },
  },
  {
    route: 'POST /api/session/end',
    about: newSession,
    usesUpCaller: true,
    allowed: [200, ...devices],
    others: 404,
    but: { nobody: 404 },
  },
  {
    route: 'POST /api/session/handover',
    about: newSession,
    allowed: [200, ...devices],
    others: 404,
    but: { nobody: 404 },
  },
  { route: 'POST /api/session/claim', about: handover, allowed: [200, ...everybody], others: 404 },
]

/** Sessions by their id. */
export const sessionRows: Row[] = [
  {
    route: 'GET /api/sessions',
    query: 'q={id}',
    about: session,
    allowed: [200, ...signedIn, 'key sessions:read', 'key admin'],
    others: 403,
    sees: [...staff, 'owner', 'key sessions:read'],
  },
  {
    route: 'POST /api/sessions',
    given: 'anybody',
    about: async () => ({ body: { userId: unique('outside') } }),
    allowed: [201, ...staff, 'key sessions:write'],
    others: 403,
    but: { owner: 404, customer: 404, student: 404 },
  },
  {
    route: 'POST /api/sessions',
    given: 'the owner',
    about: async (world) => ({ body: { userId: (await world.owner()).customerId } }),
    allowed: [201, 'owner', ...staff, 'key sessions:write'],
    others: 403,
    but: { customer: 404, student: 404 },
  },
  { route: 'GET /api/sessions/overview', allowed: [200, ...staff, 'key sessions:read'], others: 403 },
  { route: 'GET /api/sessions/{id}', about: session, allowed: [200, ...sessionReaders], others: 404 },
  {
    route: 'PATCH /api/sessions/{id}',
    about: sessionWith({ goal: 'A dry jacket' }),
    allowed: [200, ...sessionWriters, ...staff],
    others: 404,
  },
  {
    route: 'PATCH /api/sessions/{id}',
    given: 'consent',
    about: sessionWith({ trainingConsent: true }),
    allowed: [200, ...sessionWriters],
    others: 404,
    but: { instructor: 403, operator: 403, admin: 403 },
  },
  { route: 'GET /api/sessions/{id}/channels', about: session, allowed: [200, ...sessionReaders], others: 404 },
  { route: 'GET /api/sessions/{id}/messages', about: session, allowed: [200, ...sessionReaders], others: 404 },
  {
    route: 'GET /api/sessions/{id}/messages',
    given: 'a companion',
    about: companion,
    allowed: [200, 'device', 'owner'],
    others: 404,
  },
  {
    route: 'PATCH /api/sessions/{id}/cart',
    about: sessionWith({ sku: 'JKT-001', quantity: 1 }),
    allowed: [200, ...sessionWriters],
    others: 404,
  },
  {
    route: 'POST /api/sessions/{id}/interactions',
    about: sessionWithInteraction,
    allowed: [202, ...sessionWriters, 'key journeys:write'],
    others: 404,
  },
  {
    route: 'POST /api/sessions/{id}/stop',
    about: newSession,
    allowed: [202, ...sessionWriters, ...staff, 'key journeys:write'],
    others: 404,
  },
  {
    route: 'POST /api/sessions/{id}/joins/{joinId}/undo',
    about: joined,
    allowed: [200, ...staff],
    others: 404,
  },
  {
    route: 'DELETE /api/sessions/{id}',
    about: newSession,
    allowed: [204, 'owner', 'admin', 'key admin'],
    others: 404,
    but: { device: 403, instructor: 403, operator: 403, 'key sessions:read': 403 },
  },
  {
    route: 'DELETE /api/sessions/{id}',
    given: 'a guest',
    about: newGuestSession,
    allowed: [204, 'device', 'admin', 'key admin'],
    others: 404,
    but: { instructor: 403, operator: 403, 'key sessions:read': 403 },
  },
]
