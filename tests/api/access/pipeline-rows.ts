import { operators, sessionReaders, staff } from './principals'
import type { Row } from './row'
import { example, newRun, recording, run, waitingRun } from './run-subjects'

const watchers = [...staff, 'key training:read'] as const
const readers = [...operators, 'key training:read'] as const

export const pipelineRows: Row[] = [
  { route: 'GET /api/pipeline', allowed: [200, ...watchers], others: 403 },
  { route: 'GET /api/pipeline/throughput', allowed: [200, ...watchers], others: 403 },
  { route: 'GET /api/pipeline/stream', allowed: [200, ...watchers], others: 403 },
  { route: 'GET /api/staff/counts', allowed: [200, ...staff], others: 403 },
  { route: 'GET /api/pipeline/runs', allowed: [200, ...watchers], others: 403 },
  {
    route: 'GET /api/pipeline/runs',
    given: 'a session',
    query: 'sessionId={sessionId}',
    about: run,
    allowed: [200, ...watchers, ...sessionReaders],
    others: 404,
    sees: [...watchers, ...sessionReaders],
  },
  {
    route: 'GET /api/pipeline/runs/{id}',
    about: run,
    allowed: [200, ...watchers, ...sessionReaders],
    others: 404,
  },
  {
    route: 'POST /api/pipeline/runs/{id}/retry',
    about: newRun,
    allowed: [200, ...operators],
    others: 403,
  },
  {
    route: 'POST /api/pipeline/runs/{id}/cancel',
    about: waitingRun,
    allowed: [200, ...operators],
    others: 403,
  },
  { route: 'GET /api/pipeline/settings', allowed: [200, ...watchers], others: 403 },
  {
    route: 'PATCH /api/pipeline/settings',
    about: async () => ({ body: { taking: true } }),
    allowed: [200, ...operators],
    others: 403,
  },
  { route: 'GET /api/pipeline/failures', allowed: [200, ...watchers], others: 403 },
  {
    route: 'POST /api/pipeline/retry',
    about: async () => ({ body: { fingerprint: '0123456789abcdef' } }),
    allowed: [200, ...operators],
    others: 403,
  },
  {
    route: 'GET /api/training-examples',
    query: 'sessionId={sessionId}',
    about: example,
    allowed: [200, ...readers],
    others: 403,
    sees: readers,
  },
  { route: 'GET /api/training-examples/counts', allowed: [200, ...readers], others: 403 },
  { route: 'PATCH /api/training-examples/{id}', about: example, allowed: [200, ...operators], others: 403 },
  { route: 'GET /api/datasets/export', query: 'format=openai', allowed: [200, ...readers], others: 403 },
  { route: 'GET /api/datasets/manifest', query: 'format=openai', allowed: [200, ...readers], others: 403 },
  { route: 'GET /api/datasets/selection', allowed: [200, ...readers], others: 403 },
  {
    route: 'POST /api/import',
    query: 'format=chrome-recorder',
    about: recording,
    allowed: [201, 'operator', 'admin', 'key admin', 'key journeys:write'],
    others: 403,
  },
]
