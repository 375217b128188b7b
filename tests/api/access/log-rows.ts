import { unique } from '@/tests/fixtures'
import { admins, everybody, staff } from './principals'
import type { Row } from './row'

const event = async () => ({ body: { sessionToken: unique('ws_'), eventType: 'action', eventData: { n: 1 } } })

export const logRows: Row[] = [
  { route: 'POST /api/session-log', about: event, allowed: [200, ...everybody], others: 401 },
  { route: 'GET /api/session-log', allowed: [200, ...staff, 'key log:read'], others: 403 },
  {
    route: 'GET /api/session-log',
    given: 'as CSV',
    query: 'format=csv&sessionToken=ws_none',
    allowed: [200, ...staff, 'key log:read'],
    others: 403,
  },
  { route: 'GET /api/session-log/stream', allowed: [200, ...staff, 'key log:read'], others: 403 },
  {
    route: 'DELETE /api/session-log',
    query: 'studentEmail=nobody%40nowhere.example',
    allowed: [200, ...admins],
    others: 403,
  },
]
