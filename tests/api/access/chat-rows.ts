import { devices, everybody, sessionReaders, sessionWriters, signedIn } from './principals'
import type { Row } from './row'
import { answered, companion, edited, session, spokenTo } from './session-subjects'

/** What is said, and what is offered. */
export const chatRows: Row[] = [
  { route: 'POST /api/chat/message', about: spokenTo, allowed: [200, ...sessionWriters], others: 404 },
  {
    route: 'GET /api/chat/history',
    query: 'sessionId={id}',
    about: session,
    allowed: [200, ...sessionReaders],
    others: 404,
  },
  {
    route: 'GET /api/chat/history',
    given: 'a companion',
    query: 'sessionId={id}',
    about: companion,
    allowed: [200, 'device', 'owner'],
    others: 404,
  },
  { route: 'POST /api/chat/{id}/stop', about: session, allowed: [200, ...sessionWriters], others: 404 },
  { route: 'GET /api/chat/{id}/stream', about: session, allowed: [204, ...sessionReaders], others: 404 },
  {
    route: 'GET /api/chat/{id}/stream',
    given: 'a companion',
    about: companion,
    allowed: [204, 'device', 'owner'],
    others: 404,
  },
  {
    route: 'POST /api/chat/messages/{id}/regenerate',
    about: answered,
    allowed: [200, ...sessionWriters],
    others: 404,
  },
  { route: 'PATCH /api/chat/messages/{id}', about: edited, allowed: [200, ...sessionWriters], others: 404 },
  {
    route: 'GET /api/chat/messages/{id}/versions',
    about: answered,
    allowed: [200, ...sessionReaders],
    others: 404,
  },
  { route: 'GET /api/chat/events', allowed: [200, ...devices, ...signedIn], others: 403 },
  { route: 'GET /api/chat/conversations', allowed: [200, ...signedIn], others: 403 },
  { route: 'GET /api/products', query: 'skus=JKT-001', allowed: [200, ...everybody], others: 404 },
  {
    route: 'GET /api/products/{sku}/image',
    about: async () => ({ ids: { sku: 'JKT-001' } }),
    allowed: [200, ...everybody],
    others: 404,
  },
]
